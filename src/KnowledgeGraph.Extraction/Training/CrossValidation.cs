using System.Globalization;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>What a relation model that has not seen the document says of one subject, predicate and object of it.</summary>
internal readonly record struct HeldOutRelation(string Document, Language Language, string Predicate, float Probability, bool Right, bool Required);

/// <summary>
/// Trains the relation model on four fifths of the documents and asks it about the rest, five times over, with the annotated mentions: how well it
/// generalises, apart from the finding of names, and what its probabilities are worth.
/// </summary>
public sealed class CrossValidation(ExtractionKnowledge knowledge, TextAnnotator annotator)
{
    private const int Folds = 5;

    public string Report(IReadOnlyList<TrainingDocument> documents)
    {
        var annotated = AnnotatedTraining.All(documents, knowledge, annotator);
        var instances = RelationInstances.All(annotated, knowledge);
        var folds = Enumerable.Range(0, Folds).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(f => HeldOut(annotated, instances, f)).ToList();
        var required = annotated.GroupBy(a => a.Document.Language).ToDictionary(g => g.Key, g => g.Sum(Required));
        return string.Join('\n', Languages.Extracted.Select(l => Line(l.Code(), [.. folds.Where(f => f.Language == l)], required.GetValueOrDefault(l))).Append(Line("all", folds, required.Values.Sum())));
    }

    private IEnumerable<HeldOutRelation> HeldOut(List<AnnotatedTraining> documents, List<RelationInstances> instances, int fold)
    {
        var known = instances.Where((_, i) => i % Folds != fold).ToList();
        var ontology = knowledge.Ontology;
        var decision = RelationTrainer.Decision(ontology, known, _ => { });
        var pairs = RelationTrainer.Pairs(ontology, known);
        var triggers = RelationTrainer.Triggers(ontology, known);
        for (var d = fold; d < documents.Count; d += Folds)
            foreach (var relation in Ask(documents[d], new RelationModel(ontology, pairs, new TriggerModel(triggers), decision))) yield return relation;
    }

    private IEnumerable<HeldOutRelation> Ask(AnnotatedTraining document, RelationModel model)
    {
        var earlier = new List<Mentioned>();
        var best = new Dictionary<GoldTriple, float>();
        foreach (var sentence in document.Sentences)
        {
            var frame = new SentenceFrame(document.Table, sentence.Sentence, ImpliedMentions.With(sentence.Mentions, earlier));
            foreach (var r in model.Score(frame, 0.1f))
            {
                var triple = new GoldTriple(frame.Mentions[r.Pair.Subject].Referent.Id, r.Predicate, frame.Mentions[r.Pair.Object].Referent.Id);
                best[triple] = Math.Max(best.GetValueOrDefault(triple), r.Probability);
            }
            earlier.AddRange(sentence.Mentions);
        }
        var gold = new Dictionary<GoldTriple, bool>();
        foreach (var claim in document.Document.Claims)
            foreach (var triple in claim.Also.Prepend(claim.Triple))
                foreach (var way in Ways(document, triple))
                    gold[way] = gold.GetValueOrDefault(way) || (!claim.Optional && triple == claim.Triple);
        foreach (var (triple, probability) in best)
            yield return new HeldOutRelation(document.Document.Id, document.Document.Language, triple.Predicate, probability, gold.TryGetValue(triple, out var needed), needed);
    }

    private IEnumerable<GoldTriple> Ways(AnnotatedTraining document, GoldTriple t)
    {
        string Id(string key) => document.IdOf.GetValueOrDefault(key, key);
        yield return new GoldTriple(Id(t.Subject), t.Predicate, Id(t.Object));
        if (knowledge.Ontology.TryPredicate(t.Predicate, out var p) && p.Symmetric) yield return new GoldTriple(Id(t.Object), t.Predicate, Id(t.Subject));
    }

    private static int Required(AnnotatedTraining document) => document.Document.Claims.Where(c => !c.Optional).Select(c => c.Triple).Distinct().Count();

    private static string Line(string name, List<HeldOutRelation> relations, int required)
    {
        var cells = new List<string>();
        foreach (var threshold in (float[])[0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f])
        {
            var kept = relations.Where(r => r.Probability >= threshold).ToList();
            var (found, wrong) = (kept.Count(r => r.Required), kept.Count(r => !r.Right));
            var (p, r) = (found / Math.Max(1.0, found + wrong), found / Math.Max(1.0, required));
            cells.Add(string.Create(CultureInfo.InvariantCulture, $"{threshold:F1}: P {p:F2} R {r:F2} F {2 * p * r / Math.Max(1e-9, p + r):F3}"));
        }
        return $"{name,-4} {string.Join("  ", cells)}";
    }
}
