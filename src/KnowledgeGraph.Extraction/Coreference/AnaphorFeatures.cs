using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Model;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>What speaks for a mention met before as the one a pronoun or definite description stands for.</summary>
internal static class AnaphorFeatures
{
    /// <param name="nearer">Other referents between the two.</param>
    /// <param name="nearerOfType">Those of the candidate's type.</param>
    public static void Extract(TokenTable table, TaggedSpan anaphor, int sentence, Mentioned candidate, int nearer, int nearerOfType, bool opensSentence, FeatureList f)
    {
        f.Clear();
        var language = FeatureHash.Of(table.Text.Language.Code());
        var (words, head) = (Words(table, anaphor), table.Stem(anaphor.FirstToken + anaphor.TokenCount - 1));
        var first = table.Stem(anaphor.FirstToken);
        var type = FeatureHash.Of(candidate.Type);
        var distance = (uint)Math.Min(sentence - candidate.Sentence, 4);
        var rank = (uint)Math.Min(nearer, 6);
        f.Add(1, language);
        f.Add(2, words, type);
        f.Add(3, head, type);
        f.Add(4, first, type);
        f.Add(5, type, distance);
        f.Add(6, type, rank);
        f.Add(7, words, rank);
        f.Add(8, words, distance, opensSentence ? 1u : 0u);
        f.Add(9, distance, rank, opensSentence ? 1u : 0u);
        f.Add(10, type, (uint)Math.Min(nearerOfType, 4), distance);
        f.Add(11, head, (uint)Math.Min(nearerOfType, 4));
        f.Add(12, (uint)Math.Min(candidate.Referent.MentionCount, 4), type);
        f.Add(13, opensSentence ? 1u : 0u, type, distance);
        f.Add(14, candidate.IsAnaphor ? 1u : 0u, distance);
        f.Add(15, table.Norm(anaphor.FirstToken - 1), type);
        f.Add(16, anaphor.FirstToken == table.Text.Sentences[sentence].FirstToken ? 1u : 0u, opensSentence ? 1u : 0u, distance);
        for (var t = anaphor.FirstToken; t < anaphor.FirstToken + anaphor.TokenCount; t++)
            foreach (var signal in table.Signals(t))
            {
                f.Add(21, signal, type);
                f.Add(22, signal, type, rank);
                f.Add(23, signal, (uint)Math.Min(nearerOfType, 4));
                foreach (var kind in candidate.Referent.Profile?.Kinds ?? []) f.Add(24, signal, FeatureHash.Of(kind));
            }
        foreach (var kind in candidate.Referent.Profile?.Kinds ?? [])
        {
            f.Add(17, head, FeatureHash.Of(kind));
            f.Add(18, words, FeatureHash.Of(kind));
        }
        f.Add(19, table.Norm(candidate.EndToken), distance);
        f.Add(20, words, FeatureHash.Of(candidate.Referent.Profile?.CountryId ?? "?"));
    }

    private static uint Words(TokenTable table, TaggedSpan span)
    {
        uint hash = 7;
        for (var i = 0; i < span.TokenCount; i++) hash = FeatureHash.Join(hash, table.Norm(span.FirstToken + i));
        return hash;
    }
}
