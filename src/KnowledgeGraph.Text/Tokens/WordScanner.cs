using KnowledgeGraph.Text.Normalisation;

namespace KnowledgeGraph.Text.Tokens;

/// <summary>Finds where a word ends that begins at a given letter.</summary>
internal static class WordScanner
{
    private const int LongestDomain = 3;

    /// <summary>End of an Arabic word: its letters with marks, tatweel and joiners inside; or an agency's initials such as a.f.p.</summary>
    public static int ArabicEnd(ReadOnlySpan<char> text, int start)
    {
        var initials = InitialsEnd(text, start, CharacterClass.ArabicLetter);
        if (initials > start) return initials;
        var end = start;
        for (var i = start; i < text.Length; i++)
        {
            var characterClass = CharacterClasses.Of(text[i]);
            if (characterClass is CharacterClass.ArabicLetter or CharacterClass.Mark) end = i + 1;
            else if (characterClass != CharacterClass.Ignorable || char.IsControl(text[i])) break;
        }
        return end;
    }

    /// <summary>End of a word in any other alphabet: letters, digits, marks, and connectors between letters or digits.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = Math.Max(start, InitialsEnd(text, start, CharacterClass.Letter));
        var isInitials = end > start;
        for (var i = end; i < text.Length;)
        {
            var characterClass = CharacterClasses.At(text, i, out var length);
            if (IsInner(characterClass) && !(isInitials && i == end)) end = i += length;
            else if (characterClass == CharacterClass.Ignorable && !char.IsControl(text[i])) i++;
            else if (i == end && i + 1 < text.Length && Connects(text, start, i)) i++;
            else break;
            isInitials &= end == i;
        }
        return end;
    }

    // Single letters with a stop after each, at least two of them; the last stop belongs to the word.
    private static int InitialsEnd(ReadOnlySpan<char> text, int start, CharacterClass letter)
    {
        var i = start;
        while (i + 1 < text.Length && CharacterClasses.Of(text[i]) == letter && text[i + 1] == '.') i += 2;
        var isOpen = i > start && i < text.Length && CharacterClasses.Of(text[i]) == letter && !ContinuesWord(text, i + 1);
        if (isOpen) return i + 1;
        return i - start >= 4 && !(i < text.Length && CharacterClasses.Of(text[i]) == letter) ? i : start;
    }

    private static bool ContinuesWord(ReadOnlySpan<char> text, int index) =>
        index < text.Length && CharacterClasses.Of(text[index]) is CharacterClass.Letter or CharacterClass.ArabicLetter or CharacterClass.Digit or CharacterClass.Mark;

    private static bool Connects(ReadOnlySpan<char> text, int start, int index)
    {
        var next = CharacterClasses.Of(text[index + 1]);
        switch (text[index])
        {
            case '-' or '\u2010' or '\u2011':
                return next is CharacterClass.Letter or CharacterClass.Digit;
            case '\'' or '\u2019' or '\u02BC' or '\uFF07':
                return next == CharacterClass.Letter;
            case '.':
                return next == CharacterClass.Digit ? index > start && CharacterClasses.Of(text[index - 1]) == CharacterClass.Digit : IsDomain(text, index + 1);
            case '&':
                return index > start && char.IsUpper(text[index - 1]) && char.IsUpper(text[index + 1]);
            default:
                return false;
        }
    }

    // Pony.ai, 01.AI, example.com: up to three letters of one case, and no letter after them.
    internal static bool IsDomain(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end == start || end - start > LongestDomain || ContinuesWord(text, end)) return false;
        var letters = text[start..end];
        return !letters.ContainsAnyExceptInRange('a', 'z') || !letters.ContainsAnyExceptInRange('A', 'Z');
    }

    private static bool IsInner(CharacterClass characterClass) =>
        characterClass is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark;
}
