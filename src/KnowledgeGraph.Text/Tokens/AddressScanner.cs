namespace KnowledgeGraph.Text.Tokens;

/// <summary>Finds addresses of pages, which are kept whole so that names inside them are not read as words.</summary>
internal static class AddressScanner
{
    /// <summary>End of the address that begins at <paramref name="start"/>; <paramref name="start"/> where there is none.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (rest[0] is not ('h' or 'H' or 'w' or 'W')) return start;
        var isAddress = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!isAddress) return start;
        var end = start;
        while (end < text.Length && IsInner(text[end])) end++;
        while (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?') end--;
        return end;
    }

    private static bool IsInner(char character) =>
        char.IsAsciiLetterOrDigit(character) || "-._~:/?#[]@!$&'*+,;=%".Contains(character, StringComparison.Ordinal);
}
