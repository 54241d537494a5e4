using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Arabic and Chinese leave subjects out, and headings name the firm that a paragraph is about: what the sentence before began with, and what the document speaks of most, are candidates too.</summary>
internal static class ImpliedMentions
{
    private static readonly HashSet<string> Actors = new(["Company", "Country", "GovernmentBody", "Person", "Organization", "Group", "Region"], StringComparer.Ordinal);

    /// <param name="earlier">Mentions of the sentences before, in order.</param>
    public static IReadOnlyList<Mentioned> With(IReadOnlyList<Mentioned> inSentence, IReadOnlyList<Mentioned> earlier)
    {
        var present = inSentence.Select(m => m.Referent).ToHashSet();
        var mentions = new List<Mentioned>(inSentence);
        if (OpenerOf(earlier) is { } opener && present.Add(opener.Referent)) mentions.Insert(0, Implied(opener));
        var main = earlier.Where(m => Actors.Contains(m.Type)).GroupBy(m => m.Referent).MaxBy(g => g.Count());
        if (main is not null && main.Count() > 1 && present.Add(main.Key)) mentions.Insert(0, Implied(main.First()));
        return mentions;
    }

    private static Mentioned? OpenerOf(IReadOnlyList<Mentioned> earlier)
    {
        Mentioned? opener = null;
        for (var i = earlier.Count - 1; i >= 0 && earlier[i].Sentence == earlier[^1].Sentence; i--)
            if (Actors.Contains(earlier[i].Type)) opener = earlier[i];
        return opener;
    }

    private static Mentioned Implied(Mentioned m) => m with { IsImplied = true, FirstToken = -1, TokenCount = 0 };
}
