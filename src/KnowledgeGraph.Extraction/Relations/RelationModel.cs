using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A predicate that may hold between two mentions of a sentence, with the model's probability.</summary>
internal readonly record struct ScoredRelation(CandidatePair Pair, string Predicate, float Probability);

/// <summary>Scores every predicate the ontology allows for each candidate pair of a sentence. Output i of the model is predicate i of the ontology.</summary>
internal sealed class RelationModel(Ontology ontology, LinearModel model)
{
    public const string ModelName = "relations";

    private readonly FeatureList features = new();
    private readonly float[] scores = new float[model.Stride];

    public IReadOnlyList<ScoredRelation> Score(SentenceFrame frame, float floor)
    {
        var found = new List<ScoredRelation>();
        foreach (var pair in Candidates.Of(frame, ontology))
        {
            PairFeatures.Extract(frame, pair.Subject, pair.Object, features);
            model.Score(features.Items, scores);
            var (subject, @object) = (frame.Mentions[pair.Subject].Type, frame.Mentions[pair.Object].Type);
            for (var p = 0; p < ontology.Predicates.Length; p++)
            {
                var predicate = ontology.Predicates[p];
                if (!predicate.Domain.Contains(subject) || !predicate.Range.Contains(@object)) continue;
                var probability = LogisticTrainer.Sigmoid(scores[p]);
                if (probability >= floor) found.Add(new ScoredRelation(pair, predicate.Id, probability));
            }
        }
        return OneWay(found, frame);
    }

    // Of the two directions of a relation between the same entities the likelier is kept.
    private static List<ScoredRelation> OneWay(List<ScoredRelation> found, SentenceFrame frame)
    {
        var best = new Dictionary<(string, object, object), ScoredRelation>();
        foreach (var relation in found)
        {
            var (s, o) = (frame.Mentions[relation.Pair.Subject].Referent, frame.Mentions[relation.Pair.Object].Referent);
            var key = string.CompareOrdinal(s.Id, o.Id) < 0 ? (relation.Predicate, (object)s, (object)o) : (relation.Predicate, o, s);
            if (!best.TryGetValue(key, out var other) || relation.Probability > other.Probability) best[key] = relation;
        }
        return [.. best.Values];
    }
}
