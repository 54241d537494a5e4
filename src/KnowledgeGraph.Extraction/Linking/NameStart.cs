using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Where a tagged name begins inside its first word. Arabic writes "and", "by", "for", "as" onto the next word, and many foreign names begin with the
/// same letters: the cut is made where a known name begins behind it, where the article follows, or where the document has the rest as a word of its own.
/// </summary>
internal static class NameStart
{
    public static int Of(TokenTable table, TaggedSpan span, List<GazetteerMatch> inside, HashSet<string> words)
    {
        var token = table.Text.Tokens[span.FirstToken];
        foreach (var match in inside)
            if (match.FirstToken == span.FirstToken) return match.Start;
        foreach (var stem in token.Stems)
            if (CutsBeforeName(stem, words)) return stem.Start;
        return token.Span.Start;
    }

    private static bool CutsBeforeName(Stem stem, HashSet<string> words)
    {
        if (stem.Cut.EndsWith("\u0627\u0644", StringComparison.Ordinal)) return false;  // the article belongs to the name
        return stem.Norm.Length >= 3 && (stem.Norm.StartsWith("\u0627\u0644", StringComparison.Ordinal) || words.Contains(stem.Norm));
    }
}
