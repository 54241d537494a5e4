using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes;

/// <summary>How a claim is said: its modality and whether it is negated. Outputs 0..4 are the modalities, output 5 is negation.</summary>
internal sealed class MannerModel(LinearModel model)
{
    public const string ModelName = "manner";
    public const int Negation = 5, Outputs = 6;

    private readonly FeatureList features = new();
    private readonly float[] scores = new float[model.Stride];

    public (Modality Modality, bool Negated) Read(SentenceFrame frame, CandidatePair pair, string predicate)
    {
        Extract(frame, pair, predicate, features);
        model.Score(features.Items, scores);
        var best = 0;
        for (var m = 1; m < Negation; m++)
            if (scores[m] > scores[best]) best = m;
        return ((Modality)best, scores[Negation] > 0);
    }

    /// <summary>The pair's own features, and every word of the sentence with the side it stands on.</summary>
    public static void Extract(SentenceFrame frame, CandidatePair pair, string predicate, FeatureList f)
    {
        PairFeatures.Extract(frame, pair.Subject, pair.Object, f);
        f.Add(200, FeatureHash.Of(predicate));
        f.Add(201, FeatureHash.Of(predicate), frame.Language);
        var (a, b) = (frame.ElementOf(pair.Subject), frame.ElementOf(pair.Object));
        var (first, second) = (Math.Min(a, b), Math.Max(a, b));
        uint last = 5;
        for (var i = 0; i < frame.Elements.Count; i++)
        {
            var side = i < first ? 1u : i > second ? 3u : 2u;
            f.Add(202, frame.Elements[i].Stem, side);
            f.Add(203, frame.Elements[i].Norm);
            foreach (var signal in frame.Signals(i))
            {
                f.Add(205, signal, side);
                f.Add(206, signal);
                f.Add(207, signal, frame.Language);
            }
            f.Add(204, last, frame.Elements[i].Norm);
            last = frame.Elements[i].Norm;
        }
    }
}
