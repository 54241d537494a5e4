namespace KnowledgeGraph.Text.Languages.En;

/// <summary>English words: 's and its kin are tokens of their own; n't stays with its verb.</summary>
internal static class TokenRules
{
    /// <summary>Where the clitic begins in <paramref name="word"/>; 0 where there is none.</summary>
    public static int CliticStart(ReadOnlySpan<char> word)
    {
        var mark = word.LastIndexOfAny("'\u2019\u02BC\uFF07");
        if (mark <= 0) return 0;
        var letters = word[(mark + 1)..];
        var isClitic = letters.Length switch
        {
            1 => letters[0] is 's' or 'S' or 'd' or 'm',
            2 => letters is "re" or "ve" or "ll",
            _ => false,
        };
        return isClitic ? mark : 0;
    }
}
