using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Learning;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>How likely each word of a sentence signals each predicate. Output i is predicate i of the ontology.</summary>
internal sealed class TriggerModel(LinearModel model)
{
    public const string ModelName = "triggers";

    private readonly FeatureList features = new();
    private readonly float[] scores = new float[model.Stride];

    /// <summary>Probabilities, element by element, predicate by predicate; mentions have none.</summary>
    public float[,] Score(SentenceFrame frame)
    {
        var found = new float[frame.Elements.Count, model.Outputs];
        for (var i = 0; i < frame.Elements.Count; i++)
        {
            if (frame.Elements[i].Mention >= 0) continue;
            Extract(frame, i, features);
            model.Score(features.Items, scores);
            for (var p = 0; p < model.Outputs; p++) found[i, p] = LogisticTrainer.Sigmoid(scores[p]);
        }
        return found;
    }

    public static void Extract(SentenceFrame frame, int i, FeatureList f)
    {
        f.Clear();
        var here = frame.Elements[i];
        f.Add(1, here.Norm);
        f.Add(2, here.Stem);
        for (var d = -3; d <= 3; d++)
            if (d != 0) f.Add(3, (uint)(d + 10), Stem(frame, i + d));
        f.Add(4, Stem(frame, i - 1), here.Stem);
        f.Add(5, here.Stem, Stem(frame, i + 1));
        f.Add(6, Norm(frame, i - 1), here.Norm, Norm(frame, i + 1));
        f.Add(7, here.Norm, Norm(frame, i + 1), Norm(frame, i + 2));
        f.Add(8, Norm(frame, i - 2), Norm(frame, i - 1), here.Norm);
        var (left, right) = (Nearest(frame, i, -1), Nearest(frame, i, 1));
        f.Add(9, left, here.Stem);
        f.Add(10, here.Stem, right);
        f.Add(11, left, here.Stem, right);
        f.Add(12, left, right, frame.Language);
        f.Add(13, frame.Table.Shape(here.Token), here.IsMark ? here.Norm : 0);
        foreach (var signal in frame.Signals(i))
        {
            f.Add(14, signal);
            f.Add(15, signal, left, right);
            f.Add(16, signal, frame.Language);
        }
        ReadOnlySpan<char> norm = frame.Table.Text.Tokens[here.Token].Norm;
        for (var n = 3; n <= 5 && n < norm.Length; n++) f.Add(17, FeatureHash.Of(norm[..n]), (uint)n);
    }

    private static uint Nearest(SentenceFrame frame, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < frame.Elements.Count; i += step)
            if (frame.Elements[i].Mention >= 0) return frame.Elements[i].Norm;
        return 2;
    }

    private static uint Stem(SentenceFrame frame, int i) => (uint)i < (uint)frame.Elements.Count ? frame.Elements[i].Stem : TokenTable.Edge;
    private static uint Norm(SentenceFrame frame, int i) => (uint)i < (uint)frame.Elements.Count ? frame.Elements[i].Norm : TokenTable.Edge;
}
