using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures.Scanning;

/// <summary>Characters as the finders see them; words of the lists are folded as tokens are.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> letters = stackalloc char[18];
        foreach (var letter in text) folded.Append(letters[..CharacterFolding.Fold(letter, letters)]);
        return folded.ToString();
    }

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
