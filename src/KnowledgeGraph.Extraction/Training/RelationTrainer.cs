using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Trains the parts of the relation model. The decision learns from first opinions on documents that the first models had not seen.</summary>
internal static class RelationTrainer
{
    private const int Folds = 4;

    public static LinearModel Pairs(Ontology ontology, IEnumerable<RelationInstances> documents) =>
        new LogisticTrainer(ontology.Predicates.Length, epochs: 8, rate: 0.05f, l2: 1e-4f, minCount: 3).Train([.. documents.SelectMany(d => d.Relations)]);

    public static LinearModel Triggers(Ontology ontology, IEnumerable<RelationInstances> documents) =>
        new LogisticTrainer(ontology.Predicates.Length, epochs: 5, rate: 0.05f, l2: 1e-4f, minCount: 3).Train([.. documents.SelectMany(d => d.Triggers)]);

    public static BoostedTrees Decision(Ontology ontology, IReadOnlyList<RelationInstances> documents, Action<string> report)
    {
        var rows = new List<DenseInstance>[Folds];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var known = documents.Where((_, i) => i % Folds != fold).ToList();
            var (pairs, triggers) = (Pairs(ontology, known), new TriggerModel(Triggers(ontology, known)));
            rows[fold] = [.. documents.Where((_, i) => i % Folds == fold).SelectMany(d => d.Questions).SelectMany(q => Rows(q, ontology, pairs, triggers))];
        });
        var all = rows.SelectMany(r => r).ToList();
        report($"decision: {all.Count} questions, {all.Count(r => r.Holds)} yes");
        return new BoostedTreesTrainer().Train(all);
    }

    private static IEnumerable<DenseInstance> Rows(Question question, Ontology ontology, LinearModel pairs, TriggerModel triggers)
    {
        var scores = new SentenceScores(question.Frame, ontology, pairs, triggers);
        foreach (var (pair, predicate) in RelationModel.Questions(scores, ontology))
        {
            if (!question.Answers.TryGetValue((scores.Pairs[pair].Subject, scores.Pairs[pair].Object, predicate), out var answer)) continue;
            var row = new float[DecisionFeatures.Count];
            DecisionFeatures.Fill(scores, pair, predicate, ontology.Predicates[predicate], row);
            yield return new DenseInstance(row, answer.Holds, answer.Weight);
        }
    }
}
