using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>First opinion on a sentence: log-odds of every predicate for every candidate pair, and of every word as a trigger.</summary>
internal sealed class SentenceScores
{
    private readonly Dictionary<(int, int), int> rowOf = [];
    private readonly float[,] odds;

    public SentenceScores(SentenceFrame frame, Ontology ontology, LinearModel pairs, TriggerModel triggers)
    {
        Frame = frame;
        Pairs = [.. Candidates.Of(frame, ontology)];
        Triggers = Pairs.Count == 0 ? new float[0, 0] : triggers.Score(frame);
        odds = new float[Pairs.Count, pairs.Outputs];
        var (features, scores) = (new FeatureList(), new float[pairs.Stride]);
        for (var i = 0; i < Pairs.Count; i++)
        {
            rowOf[(Pairs[i].Subject, Pairs[i].Object)] = i;
            PairFeatures.Extract(frame, Pairs[i].Subject, Pairs[i].Object, features);
            pairs.Score(features.Items, scores);
            for (var p = 0; p < pairs.Outputs; p++) odds[i, p] = scores[p];
        }
    }

    public SentenceFrame Frame { get; }
    public IReadOnlyList<CandidatePair> Pairs { get; }

    /// <summary>By element and predicate.</summary>
    public float[,] Triggers { get; }

    public float Odds(int pair, int predicate) => odds[pair, predicate];

    /// <summary>Row of a pair of mentions; -1 when it is no candidate.</summary>
    public int Row(int subject, int @object) => rowOf.GetValueOrDefault((subject, @object), -1);
}
