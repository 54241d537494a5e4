namespace KnowledgeGraph.Extraction.Knowledge;

/// <summary>What a word looks like: runs of capitals, small letters, digits, other scripts, marks. <c>GB300</c> is XD, <c>Nvidia</c> is Xx.</summary>
internal static class TokenShape
{
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint shape = 0, last = 0;
        foreach (var c in word)
        {
            var kind = Kind(c);
            if (kind == last) continue;
            (shape, last) = (shape * 8 + kind, kind);
            if (shape > 8 * 8 * 8 * 8) break;
        }
        return shape + 2;
    }

    private static uint Kind(char c) => c switch
    {
        >= 'A' and <= 'Z' => 1,
        >= 'a' and <= 'z' => 2,
        >= '0' and <= '9' => 3,
        < (char)0x80 => 4,
        >= (char)0x600 and <= (char)0x6FF => 5,
        >= (char)0x4E00 and <= (char)0x9FFF => 6,
        _ => char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : 7u,
    };
}
