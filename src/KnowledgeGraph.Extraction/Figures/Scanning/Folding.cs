using System.Globalization;

namespace KnowledgeGraph.Extraction.Figures.Scanning;

/// <summary>Brings the texts of the word lists into the form of <see cref="Text.Token.Norm"/>: no marks, no tatweel, letter variants unified.</summary>
internal static class Folding
{
    private const char Tatweel = '\u0640';

    public static string Fold(string text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (letter == Tatweel || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            folded[length++] = Fold(letter);
        }
        return new string(folded[..length]);
    }

    private static char Fold(char letter) => letter switch
    {
        '\u0622' or '\u0623' or '\u0625' or '\u0671' => '\u0627',  // alef with madda, hamza or wasla
        '\u0624' => '\u0648',                                     // waw with hamza
        '\u0626' or '\u0649' or '\u06CC' => '\u064A',             // ya with hamza, alef maqsura, Farsi ya
        '\u0629' => '\u0647',                                     // ta marbuta
        '\u06A9' => '\u0643',                                     // keheh
        >= '\u0660' and <= '\u0669' => (char)(letter - '\u0660' + '0'),
        >= '\u06F0' and <= '\u06F9' => (char)(letter - '\u06F0' + '0'),
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(letter - '\uFF01' + '!')),
        _ => char.ToLowerInvariant(letter),
    };

    /// <summary>The digit a character stands for, western, Arabic or full-width; -1 for any other.</summary>
    public static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '\u0660' and <= '\u0669' => character - '\u0660',
        >= '\u06F0' and <= '\u06F9' => character - '\u06F0',
        >= '\uFF10' and <= '\uFF19' => character - '\uFF10',
        _ => -1,
    };

    public static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3007';

    public static bool IsHyphen(char character) => character is '-' or '\u2010' or '\u2011';
}
