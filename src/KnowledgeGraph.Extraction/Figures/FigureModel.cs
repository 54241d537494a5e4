using KnowledgeGraph.Extraction.Attributes.Time;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Whose figure it is: each mention that may have metrics is judged by where it stands to the number and to the words that name it.</summary>
internal sealed class FigureModel(LinearModel model, Ontology ontology)
{
    public const string ModelName = "figures";

    private readonly FeatureList features = new();
    private readonly float[] scores = new float[model.Stride];

    /// <summary>The likeliest subject with its probability; null when none is likely.</summary>
    public (int Mention, float Probability)? SubjectOf(SentenceFrame frame, Figure figure)
    {
        (int Mention, float Probability)? best = null;
        for (var m = 0; m < frame.Mentions.Count; m++)
        {
            if (!IsCandidate(frame, m, ontology)) continue;
            Extract(frame, figure, m, features);
            model.Score(features.Items, scores);
            var probability = LogisticTrainer.Sigmoid(scores[0]);
            if (probability > (best?.Probability ?? 0.5f)) best = (m, probability);
        }
        return best;
    }

    public static bool IsCandidate(SentenceFrame frame, int mention, Ontology ontology) =>
        ontology.Predicate(Ontology.HasMetric).Domain.Contains(frame.Mentions[mention].Type);

    public static void Extract(SentenceFrame frame, Figure figure, int mention, FeatureList f)
    {
        f.Clear();
        var m = frame.Mentions[mention];
        var (at, number, type) = (frame.ElementOf(mention), ElementOf(frame, figure.FirstToken), SentenceFrame.Type(m.Type));
        var name = FeatureHash.Of(figure.Name ?? "?");
        var unit = FeatureHash.Of(figure.Unit);
        var form = m.IsImplied ? 2u : m.IsAnaphor ? 1u : 0u;
        var (before, marks, nearer) = (at < number ? 1u : 0u, Marks(frame, at, number), Nearer(frame, at, number));
        f.Add(1, type, name);
        f.Add(2, type, unit);
        f.Add(3, type, form, frame.Language);
        f.Add(4, type, before, (uint)Math.Min(12, Math.Abs(at - number)));
        f.Add(5, before, marks, nearer);
        f.Add(6, type, nearer, before);
        f.Add(7, type, name, nearer);
        f.Add(8, Norm(frame, at - 1), type);
        f.Add(9, Norm(frame, at + 1), type);
        f.Add(10, Norm(frame, at + 1), Norm(frame, at + 2));
        f.Add(11, (uint)Math.Min(at + 1, 4), type, before);
        f.Add(12, Norm(frame, number - 1), type);
        f.Add(13, name, form);
        for (var i = Math.Max(0, Math.Min(at, number) + 1); i < Math.Max(at, number) && i < Math.Min(at, number) + 10; i++)
        {
            f.Add(14, frame.Elements[i].Stem, before);
            f.Add(15, frame.Elements[i].Stem, type, before);
        }
    }

    /// <summary>The period as ISO 8601, a quarter as <c>2025-Q3</c>: the time that stands nearest to the figure.</summary>
    public static string? Period(Figure figure, IReadOnlyList<TimeExpression> times)
    {
        if (times.Count == 0) return null;
        var nearest = times.MinBy(t => Math.Abs(t.FirstToken - figure.FirstToken))!;
        if (nearest is { Start: { Month: { } first } start, End: { Month: { } last, Day: null } end } && end.Year == start.Year && last == first + 2 && first % 3 == 1)
            return $"{start.ToString()[..4]}-Q{(first + 2) / 3}";
        return nearest.End is { } until ? $"{nearest.Start}/{until}" : nearest.Start.ToString();
    }

    private static int ElementOf(SentenceFrame frame, int token)
    {
        for (var i = frame.Elements.Count - 1; i > 0; i--)
            if (frame.Elements[i].Token <= token) return i;
        return 0;
    }

    private static uint Nearer(SentenceFrame frame, int at, int number)
    {
        var count = 0u;
        for (var i = Math.Max(0, Math.Min(at, number) + 1); i < Math.Max(at, number) && count < 4; i++)
            if (frame.Elements[i].Mention >= 0) count++;
        return count;
    }

    private static uint Marks(SentenceFrame frame, int a, int b)
    {
        var count = 0u;
        for (var i = Math.Max(0, Math.Min(a, b) + 1); i < Math.Max(a, b) && count < 3; i++)
            if (frame.Elements[i].IsMark) count++;
        return count;
    }

    private static uint Norm(SentenceFrame frame, int i) => (uint)i < (uint)frame.Elements.Count ? frame.Elements[i].Norm : 1;
}
