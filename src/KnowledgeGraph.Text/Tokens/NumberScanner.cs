using System.Collections.Frozen;
using KnowledgeGraph.Text.Normalisation;

namespace KnowledgeGraph.Text.Tokens;

/// <summary>Finds where a number ends, and whether the digits begin a name such as 910C or 5G instead.</summary>
internal static class NumberScanner
{
    // Written after a number without a space; they are words of their own.
    private static readonly FrozenSet<string> Units = new[]
    {
        "bn", "mn", "tn", "m", "k", "mm", "cm", "km", "nm", "kg", "kw", "kwh", "mw", "mwh", "gw", "gwh", "tw", "twh", "hz", "khz", "mhz", "ghz",
        "kb", "mb", "gb", "tb", "pb", "gbps", "tbps", "mbps", "am", "pm", "pflops", "tflops", "eflops", "tops", "x", "usd", "rmb",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitLookup = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>End of digits with thousands and decimal separators, western, Arabic or full-width.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = DigitsEnd(text, start);
        while (end + 1 < text.Length && CharacterClasses.Of(text[end + 1]) == CharacterClass.Digit && IsSeparator(text, end)) end = DigitsEnd(text, end + 1);
        return end;
    }

    /// <summary>End of the name that the digits begin; <paramref name="numberEnd"/> where they are a number.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int start, int numberEnd)
    {
        if (numberEnd >= text.Length || text[start..numberEnd].ContainsAny(".,\u066B\u066C\uFF0E")) return numberEnd;
        var isHyphenated = text[numberEnd] is '-' or '\u2010' or '\u2011' && numberEnd + 1 < text.Length && CharacterClasses.Of(text[numberEnd + 1]) == CharacterClass.Letter;
        var isDomain = text[numberEnd] == '.' && WordScanner.IsDomain(text, numberEnd + 1);
        if (!isHyphenated && !isDomain && CharacterClasses.Of(text[numberEnd]) != CharacterClass.Letter) return numberEnd;
        var end = WordScanner.End(text, numberEnd - 1);
        var letters = text[numberEnd..end];
        var isAmount = start > 0 && char.GetUnicodeCategory(text[start - 1]) == System.Globalization.UnicodeCategory.CurrencySymbol;
        return UnitLookup.Contains(letters) && !IsModel(letters) || (isAmount && letters.Length == 1) ? numberEnd : end;
    }

    // 3M, 4K and 5X are names or models; 3m, 4k and 5x are amounts.
    private static bool IsModel(ReadOnlySpan<char> letters) => letters.Length == 1 && char.IsUpper(letters[0]);

    private static int DigitsEnd(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && CharacterClasses.Of(text[start]) == CharacterClass.Digit) start++;
        return start;
    }

    // Stops and Arabic decimal signs before any digit; commas and Arabic thousands signs before exactly three.
    private static bool IsSeparator(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        '.' or '\u066B' or '\uFF0E' => true,
        ',' or '\u066C' => DigitsEnd(text, index + 1) == index + 4,
        _ => false,
    };
}
