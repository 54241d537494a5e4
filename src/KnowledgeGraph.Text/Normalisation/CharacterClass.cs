using System.Globalization;

namespace KnowledgeGraph.Text.Normalisation;

/// <summary>What the tokeniser needs to know of a character.</summary>
internal enum CharacterClass : byte { Space, Ignorable, Mark, Letter, ArabicLetter, Han, Digit, Punctuation, Symbol }

/// <summary>Classes of the characters of the basic plane, from a table; pairs of surrogates are looked up in the Unicode data.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterClass[] Table = BuildTable();

    public static CharacterClass Of(char character) => Table[character];

    /// <summary>The class of the character that begins at <paramref name="index"/>, and how many code units it has.</summary>
    public static CharacterClass At(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        var first = text[index];
        if (!char.IsHighSurrogate(first) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1])) return Table[first];
        length = 2;
        var rune = new System.Text.Rune(first, text[index + 1]);
        if (rune.Value is >= 0x20000 and <= 0x3FFFF) return CharacterClass.Han;
        return OfCategory(System.Text.Rune.GetUnicodeCategory(rune));
    }

    private static CharacterClass[] BuildTable()
    {
        var table = new CharacterClass[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++) table[code] = Classify((char)code);
        return table;
    }

    private static CharacterClass Classify(char character)
    {
        if (char.IsWhiteSpace(character)) return CharacterClass.Space;
        if (IsHan(character)) return CharacterClass.Han;
        if (IsSign(character)) return CharacterClass.Symbol;
        var byCategory = OfCategory(char.GetUnicodeCategory(character));
        return byCategory == CharacterClass.Letter && IsArabic(character) ? CharacterClass.ArabicLetter : byCategory;
    }

    private static CharacterClass OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharacterClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => CharacterClass.Mark,
        UnicodeCategory.Format or UnicodeCategory.Control => CharacterClass.Ignorable,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation => CharacterClass.Punctuation,
        _ => CharacterClass.Symbol,
    };

    // Iteration mark and ideographic zero; unified ideographs and extension A; compatibility ideographs.
    private static bool IsHan(char character) =>
        character is '\u3005' or '\u3007' or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    // Arabic, its supplements and extensions, and the two blocks of presentation forms.
    private static bool IsArabic(char character) =>
        character is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF')
            or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');

    // Punctuation for Unicode, but read as a sign with a meaning: number, at, per cent, per mille, and, asterisk; Arabic and full-width ones.
    private static bool IsSign(char character) =>
        character is '#' or '@' or '%' or '&' or '*' or '\u2030' or '\u066A' or '\uFF03' or '\uFF05' or '\uFF06' or '\uFF0A' or '\uFF20';
}
