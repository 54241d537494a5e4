using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>
/// How names are compared: NFKC, lower case, no diacritics and tatweel, Arabic letter variants unified, the article ال taken off
/// words of more than four letters, everything but letters and digits read as one space. Every store folds with this function, so
/// that all of them find the same names.
/// </summary>
public static class NameFolding
{
    public static string Fold(string name)
    {
        var decomposed = name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var letters = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || rune.Value == 0x0640) continue;
            if (Rune.IsLetterOrDigit(rune)) letters.Append(Unify(rune));
            else if (letters.Length > 0 && letters[^1] != ' ') letters.Append(' ');
        }
        var words = letters.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++) words[i] = WithoutArticle(words[i]);
        return string.Join(' ', words);
    }

    /// <summary>A normalised Arabic word of more than four letters without its article; any other word as it is.</summary>
    public static string WithoutArticle(string word) => word.Length > 4 && word[0] == Alef && word[1] == Lam ? word[2..] : word;

    private const char Alef = '\u0627', Lam = '\u0644', Ya = '\u064A', Ha = '\u0647';

    // After decomposition hamza and madda are marks and already gone; what remains are letters of their own.
    private static string Unify(Rune rune) => rune.Value switch
    {
        0x0671 => Alef.ToString(),                  // alef wasla
        0x0649 or 0x06CC => Ya.ToString(),          // alef maqsura, Farsi ya
        0x0629 => Ha.ToString(),                    // ta marbuta
        0x06A9 => "\u0643",                         // keheh
        >= 0x0660 and <= 0x0669 => ((char)('0' + rune.Value - 0x0660)).ToString(),
        >= 0x06F0 and <= 0x06F9 => ((char)('0' + rune.Value - 0x06F0)).ToString(),
        _ => rune.ToString(),
    };
}
