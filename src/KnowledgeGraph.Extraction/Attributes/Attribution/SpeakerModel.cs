using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Relations;

namespace KnowledgeGraph.Extraction.Attributes;

/// <summary>Who says what a sentence says: each mention that could speak is judged by the words around it.</summary>
internal sealed class SpeakerModel(LinearModel model)
{
    public const string ModelName = "speakers";

    private static readonly HashSet<string> CanSpeak = new(["Person", "Organization", "Company", "GovernmentBody", "Country", "Group", "Region"], StringComparer.Ordinal);

    private readonly FeatureList features = new();
    private readonly float[] scores = new float[model.Stride];

    public IEnumerable<string> Of(SentenceFrame frame)
    {
        var found = new List<(string Id, float Probability)>();
        for (var m = 0; m < frame.Mentions.Count; m++)
        {
            if (!IsCandidate(frame, m)) continue;
            Extract(frame, m, features);
            model.Score(features.Items, scores);
            var probability = LogisticTrainer.Sigmoid(scores[0]);
            if (probability > 0.25f) found.Add((frame.Mentions[m].Referent.Id, probability));
        }
        return found.OrderByDescending(f => f.Probability).Select(f => f.Id).Distinct(StringComparer.Ordinal).Take(2);
    }

    public static bool IsCandidate(SentenceFrame frame, int mention) => CanSpeak.Contains(frame.Mentions[mention].Type);

    public static void Extract(SentenceFrame frame, int mention, FeatureList f)
    {
        f.Clear();
        var m = frame.Mentions[mention];
        var (at, type) = (frame.ElementOf(mention), SentenceFrame.Type(m.Type));
        f.Add(1, type, m.IsImplied ? 2u : m.IsAnaphor ? 1u : 0u);
        f.Add(2, type, frame.Language, m.IsImplied ? 2u : m.IsAnaphor ? 1u : 0u);
        foreach (var kind in m.Referent.Profile?.Kinds ?? []) f.Add(3, FeatureHash.Of(kind), m.IsImplied ? 1u : 0u);
        if (m.IsImplied)
        {
            for (var i = 0; i < Math.Min(8, frame.Elements.Count); i++)
            {
                f.Add(4, frame.Elements[i].Stem);
                foreach (var signal in frame.Signals(i)) f.Add(16, signal, type);
            }
            return;
        }
        f.Add(5, (uint)Math.Min(at, 6), frame.Language);
        for (var d = 1; d <= 4; d++)
        {
            f.Add(6, Stem(frame, at - d), (uint)d);
            f.Add(7, Stem(frame, at + d), (uint)d);
            f.Add(8, Stem(frame, at - d), type);
            f.Add(9, Stem(frame, at + d), type);
        }
        for (var i = Math.Max(0, at - 4); i <= Math.Min(frame.Elements.Count - 1, at + 4); i++)
            foreach (var signal in frame.Signals(i))
            {
                var (side, gap) = (i < at ? 1u : 2u, (uint)Math.Abs(i - at));
                f.Add(17, signal, side, gap);
                f.Add(18, signal, side, type);
                f.Add(19, signal, frame.Language, side);
            }
        for (var d = 1; d <= 12; d++) { f.Add(10, Stem(frame, at - d)); f.Add(11, Stem(frame, at + d)); }
        f.Add(12, Norm(frame, at - 1), Norm(frame, at + 1));
        f.Add(13, Norm(frame, at + 1), Norm(frame, at + 2));
        f.Add(14, Norm(frame, at - 2), Norm(frame, at - 1));
        f.Add(15, Norm(frame, at - 1), type, Norm(frame, at + 1));
    }

    private static uint Stem(SentenceFrame frame, int i) => (uint)i < (uint)frame.Elements.Count ? frame.Elements[i].Stem : 1;
    private static uint Norm(SentenceFrame frame, int i) => (uint)i < (uint)frame.Elements.Count ? frame.Elements[i].Norm : 1;
}
