using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes;

/// <summary>How a claim is said: its modality and whether it is negated. Outputs 0..4 are the modalities, output 5 is negation.</summary>
internal sealed class MannerModel(LinearModel model)
{
    public const string ModelName = "manner";
    public const int Negation = 5, Outputs = 6;

    // The document's own voice outnumbers the rest by far, so that each regression by itself says no too often: log-odds added to put that right.
    private static readonly float[] Bias = [0, 2.5f, 1.5f, 1.5f, 1.5f];

    private readonly FeatureList features = new();
    private readonly float[] scores = new float[model.Stride];

    public (Modality Modality, bool Negated) Read(SentenceFrame frame, CandidatePair pair, string predicate)
    {
        Extract(frame, pair, predicate, features);
        model.Score(features.Items, scores);
        var best = 0;
        for (var m = 1; m < Negation; m++)
            if (scores[m] + Bias[m] > scores[best] + Bias[best]) best = m;
        return ((Modality)best, scores[Negation] > 0);
    }

    /// <summary>The words near the two and between them, the word lists that the sentence touches and where, and whether it stands in quotation marks.</summary>
    public static void Extract(SentenceFrame frame, CandidatePair pair, string predicate, FeatureList f)
    {
        f.Clear();
        f.Add(200, FeatureHash.Of(predicate));
        f.Add(201, FeatureHash.Of(predicate), frame.Language);
        var (a, b) = (frame.ElementOf(pair.Subject), frame.ElementOf(pair.Object));
        var (first, second) = (Math.Min(a, b), Math.Max(a, b));
        var (last, quoted) = (5u, false);
        for (var i = 0; i < frame.Elements.Count; i++)
        {
            var e = frame.Elements[i];
            if (e.IsMark) quoted ^= e.Norm == Opening || e.Norm == Closing || e.Norm == Left || e.Norm == Right || e.Norm == Straight;
            if (i == b && quoted) f.Add(208, frame.Language);
            var side = i < first ? 1u : i > second ? 3u : 2u;
            foreach (var signal in frame.Signals(i))
            {
                f.Add(205, signal, side);
                f.Add(206, signal, frame.Language);
            }
            if (i >= first - 6 && i <= second + 6)
            {
                f.Add(202, e.Stem, side);
                f.Add(204, last, e.Norm);
            }
            last = e.Norm;
        }
        SentenceOpening(frame, f);
    }

    // How the sentence begins: "according to", "X said that".
    private static void SentenceOpening(SentenceFrame frame, FeatureList f)
    {
        for (var i = 0; i < Math.Min(5, frame.Elements.Count); i++) f.Add(209, frame.Elements[i].Stem);
        if (frame.Elements.Count > 1) f.Add(210, frame.Elements[0].Norm, frame.Elements[1].Norm);
    }

    private static readonly uint Opening = FeatureHash.Of("\u00AB"), Closing = FeatureHash.Of("\u00BB"), Left = FeatureHash.Of("\u201C"),
        Right = FeatureHash.Of("\u201D"), Straight = FeatureHash.Of("\"");
}
