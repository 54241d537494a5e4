using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A predicate that may hold between two mentions of a sentence, with the model's probability.</summary>
/// <param name="Trigger">The words that signal it most; null for none.</param>
internal readonly record struct ScoredRelation(CandidatePair Pair, string Predicate, float Probability, Span? Trigger, int TriggerElement);

/// <summary>Scores every predicate the ontology allows for each candidate pair of a sentence: a linear first opinion, then a decision by boosted trees.</summary>
internal sealed class RelationModel(Ontology ontology, LinearModel pairs, TriggerModel triggers, BoostedTrees decision)
{
    public const string ModelName = "relations", DecisionName = "relations.decision";

    /// <summary>Log-odds of the first opinion below which no decision is asked for.</summary>
    public const float Floor = -3.5f;

    private readonly float[] row = new float[DecisionFeatures.Count];

    public IReadOnlyList<ScoredRelation> Score(SentenceFrame frame, float threshold)
    {
        var scores = new SentenceScores(frame, ontology, pairs, triggers);
        var found = new List<ScoredRelation>();
        foreach (var (pair, predicate) in Questions(scores, ontology))
        {
            DecisionFeatures.Fill(scores, pair, predicate, ontology.Predicates[predicate], row);
            var probability = LogisticTrainer.Sigmoid(decision.Score(row));
            if (probability >= threshold) found.Add(new ScoredRelation(scores.Pairs[pair], ontology.Predicates[predicate].Id, probability, Place(scores, TriggerOf(scores, pair, predicate), predicate), TriggerOf(scores, pair, predicate)));
        }
        return OneWay(found, frame);
    }

    /// <summary>Pairs (by row) and predicates worth a decision.</summary>
    public static IEnumerable<(int Pair, int Predicate)> Questions(SentenceScores scores, Ontology ontology)
    {
        for (var pair = 0; pair < scores.Pairs.Count; pair++)
        {
            var (subject, @object) = (scores.Frame.Mentions[scores.Pairs[pair].Subject].Type, scores.Frame.Mentions[scores.Pairs[pair].Object].Type);
            for (var p = 0; p < ontology.Predicates.Length; p++)
                if (scores.Odds(pair, p) >= Floor && ontology.Predicates[p].Domain.Contains(subject) && ontology.Predicates[p].Range.Contains(@object))
                    yield return (pair, p);
        }
    }

    // The element with its neighbours that signal the same.
    private static Span? Place(SentenceScores scores, int element, int predicate)
    {
        if (element < 0) return null;
        var (first, last) = (element, element);
        bool Signals(int i) => i >= 0 && i < scores.Frame.Elements.Count && scores.Frame.Elements[i] is { Mention: < 0, IsMark: false } && scores.Triggers[i, predicate] > 0.3f;
        while (Signals(first - 1)) first--;
        while (Signals(last + 1)) last++;
        var tokens = scores.Frame.Table.Text.Tokens;
        return new Span(tokens[scores.Frame.Elements[first].Token].Span.Start, tokens[scores.Frame.Elements[last].Token].Span.End);
    }

    private static int TriggerOf(SentenceScores scores, int pair, int predicate)
    {
        var (best, top) = (-1, 0.15f);
        var (s, o) = (scores.Frame.ElementOf(scores.Pairs[pair].Subject), scores.Frame.ElementOf(scores.Pairs[pair].Object));
        for (var i = 0; i < scores.Frame.Elements.Count; i++)
        {
            var gap = Math.Min(s < 0 ? 12 : Math.Abs(i - s), o < 0 ? 12 : Math.Abs(i - o));
            var value = scores.Triggers[i, predicate] / (1 + 0.08f * gap);
            if (value > top) (best, top) = (i, value);
        }
        return best;
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
