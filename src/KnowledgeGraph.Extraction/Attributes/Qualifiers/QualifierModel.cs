using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes;

/// <summary>Which other mentions of the sentence say where to (<c>destination</c>) and what (<c>product</c>) of a relation. Outputs in this order.</summary>
internal sealed class QualifierModel(LinearModel model)
{
    public const string ModelName = "qualifiers";

    public static readonly ImmutableArray<string> Keys = ["destination", "product"];

    private readonly FeatureList features = new();
    private readonly float[] scores = new float[model.Stride];

    public IEnumerable<Qualifier> Of(SentenceFrame frame, CandidatePair pair, string predicate)
    {
        for (var m = 0; m < frame.Mentions.Count; m++)
        {
            if (!IsCandidate(frame, pair, m)) continue;
            Extract(frame, pair, predicate, m, features);
            model.Score(features.Items, scores);
            var best = scores[0] >= scores[1] ? 0 : 1;
            if (scores[best] > 0) yield return new Qualifier(Keys[best], frame.Mentions[m].Span.In(frame.Table.Text.Text), frame.Mentions[m].Referent.Id);
        }
    }

    public static bool IsCandidate(SentenceFrame frame, CandidatePair pair, int mention) =>
        !frame.Mentions[mention].IsImplied && frame.Mentions[mention].Referent is var referent
        && referent != frame.Mentions[pair.Subject].Referent && referent != frame.Mentions[pair.Object].Referent;

    public static void Extract(SentenceFrame frame, CandidatePair pair, string predicate, int mention, FeatureList f)
    {
        f.Clear();
        var (p, type, at) = (FeatureHash.Of(predicate), SentenceFrame.Type(frame.Mentions[mention].Type), frame.ElementOf(mention));
        var (s, o) = (frame.ElementOf(pair.Subject), frame.ElementOf(pair.Object));
        var place = at < Math.Min(s, o) ? 0u : at > Math.Max(s, o) ? 2u : 1u;
        var objectType = SentenceFrame.Type(frame.Mentions[pair.Object].Type);
        f.Add(1, p, type);
        f.Add(2, p, type, objectType);
        f.Add(3, p, type, place);
        f.Add(4, type, place, (uint)Math.Min(8, Math.Abs(at - o)));
        f.Add(5, Norm(frame, at - 1), type, p);
        f.Add(6, Norm(frame, at - 1), type);
        f.Add(7, Norm(frame, at + 1), type, p);
        f.Add(8, Norm(frame, at - 2), Norm(frame, at - 1), type);
        f.Add(9, type, place, (uint)Math.Min(8, Math.Abs(at - s)));
        f.Add(10, p, type, frame.Language);
        if (at > o && at - o <= 5)
            for (var i = o + 1; i < at; i++) f.Add(11, frame.Elements[i].Norm, type, p);
    }

    private static uint Norm(SentenceFrame frame, int i) => (uint)i < (uint)frame.Elements.Count ? frame.Elements[i].Norm : 1;
}
