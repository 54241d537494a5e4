using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>Finds what a pronoun or definite description stands for among the mentions before it; says nothing rather than guess.</summary>
internal sealed class AnaphorResolver(LinearModel model, float threshold = 0.35f)
{
    public const string ModelName = "anaphors";

    private readonly FeatureList features = new();
    private readonly float[] scores = new float[model.Stride];

    public Referent? Resolve(TokenTable table, TaggedSpan anaphor, int sentence, IReadOnlyList<Mentioned> before)
    {
        Referent? best = null;
        var top = threshold;
        foreach (var (candidate, nearer, nearerOfType, opens) in Candidates(before, sentence))
        {
            AnaphorFeatures.Extract(table, anaphor, sentence, candidate, nearer, nearerOfType, opens, features);
            model.Score(features.Items, scores);
            var probability = LogisticTrainer.Sigmoid(scores[0]);
            if (probability > top) (best, top) = (candidate.Referent, probability);
        }
        return best;
    }

    /// <summary>The latest mention of each referent within three sentences, nearest first, with how many stand nearer and whether it opens its sentence.</summary>
    public static IEnumerable<(Mentioned Candidate, int Nearer, int NearerOfType, bool Opens)> Candidates(IReadOnlyList<Mentioned> before, int sentence)
    {
        var seen = new HashSet<Referent>();
        var perType = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = before.Count - 1; i >= 0 && before[i].Sentence >= sentence - 3; i--)
        {
            var candidate = before[i];
            if (!seen.Add(candidate.Referent)) continue;
            var ofType = perType.GetValueOrDefault(candidate.Type);
            yield return (candidate, seen.Count - 1, ofType, i == 0 || before[i - 1].Sentence != candidate.Sentence);
            perType[candidate.Type] = ofType + 1;
        }
    }
}
