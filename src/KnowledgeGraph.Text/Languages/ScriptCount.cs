using KnowledgeGraph.Text.Normalisation;

namespace KnowledgeGraph.Text.Languages;

/// <summary>How much of a text is written in which script: words of the alphabets, single characters of the others.</summary>
internal readonly record struct ScriptCount(int Latin, int Arabic, int Han, int Kana, int Hangul, int Other, int EnglishWords, int ArabicLetters, int ForeignArabicLetters)
{
    // Persian and Urdu letters that Arabic does not have: peh, tcheh, jeh, gaf, keheh, Farsi yeh; tteh, ddal, rreh, noon ghunna,
    // heh goal, heh doachashmee, yeh barree; ae, oe and Kurdish and Uyghur vowels.
    private const string Foreign = "\u067E\u0686\u0698\u06AF\u06A9\u06CC\u0679\u0688\u0691\u06BA\u06C1\u06BE\u06D2\u06D5\u06C6\u06C7\u06CE\u06B5\u06D0\u06C8\u06CB";

    // Words of English that are frequent there and rare in its neighbours.
    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "to", "that", "for", "with", "by", "from", "has", "its", "are", "it", "which", "would", "have", "said", "this", "been", "not",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishLookup = English.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Letters of all scripts as words: a Chinese word has about one and a half characters.</summary>
    public double Total => Latin + Arabic + Other + Hangul + Ideographic;

    public double Ideographic => (Han + Kana) / 1.5;

    public static ScriptCount operator +(ScriptCount one, ScriptCount other) => new(
        one.Latin + other.Latin, one.Arabic + other.Arabic, one.Han + other.Han, one.Kana + other.Kana, one.Hangul + other.Hangul, one.Other + other.Other,
        one.EnglishWords + other.EnglishWords, one.ArabicLetters + other.ArabicLetters, one.ForeignArabicLetters + other.ForeignArabicLetters);

    public static ScriptCount Of(ReadOnlySpan<char> text)
    {
        var count = default(ScriptCount);
        for (var i = 0; i < text.Length;)
        {
            var characterClass = CharacterClasses.At(text, i, out var length);
            var end = i + length;
            if (characterClass is CharacterClass.Letter or CharacterClass.ArabicLetter) end = WordEnd(text, i, characterClass);
            count += characterClass switch
            {
                CharacterClass.Han => new ScriptCount { Han = 1 },
                CharacterClass.Letter => OfWord(text[i..end]),
                CharacterClass.ArabicLetter => OfArabicWord(text[i..end]),
                _ => default,
            };
            i = end;
        }
        return count;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start, CharacterClass characterClass)
    {
        var end = start;
        while (end < text.Length && (CharacterClasses.Of(text[end]) is CharacterClass.Mark || CharacterClasses.Of(text[end]) == characterClass)) end++;
        return Math.Max(end, start + 1);
    }

    private static ScriptCount OfWord(ReadOnlySpan<char> word) => word[0] switch
    {
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFF21' and <= '\uFF5A') => new ScriptCount { Latin = 1, EnglishWords = EnglishLookup.Contains(word) ? 1 : 0 },
        >= '\u3040' and <= '\u30FF' => new ScriptCount { Kana = word.Length },
        >= '\uAC00' and <= '\uD7AF' => new ScriptCount { Hangul = 1 },
        _ => new ScriptCount { Other = 1 },
    };

    private static ScriptCount OfArabicWord(ReadOnlySpan<char> word)
    {
        var foreign = 0;
        foreach (var letter in word) if (Foreign.Contains(letter, StringComparison.Ordinal)) foreign++;
        return new ScriptCount { Arabic = 1, ArabicLetters = word.Length, ForeignArabicLetters = foreign };
    }
}
