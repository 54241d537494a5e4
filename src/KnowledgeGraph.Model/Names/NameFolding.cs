using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>
/// How names are compared: characters folded (<see cref="CharacterFolding"/>: compatibility forms, case, diacritics, tatweel, Arabic letter variants and
/// digits), the article taken off Arabic words of more than four letters, everything but letters and digits read as one space. Every store folds with this
/// function, so that all of them find the same names.
/// </summary>
public static class NameFolding
{
    private const char Alef = '\u0627', Lam = '\u0644';

    public static string Fold(string name)
    {
        var letters = new StringBuilder(name.Length);
        Span<char> folded = stackalloc char[18];
        foreach (var character in name)
        {
            if (char.IsWhiteSpace(character)) { Space(letters); continue; }
            foreach (var c in folded[..CharacterFolding.Fold(character, folded)])
                if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) letters.Append(c);
                else Space(letters);
        }
        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++) words[i] = WithoutArticle(words[i]);
        return string.Join(' ', words);
    }

    /// <summary>A normalised Arabic word of more than four letters without its article; any other word as it is.</summary>
    public static string WithoutArticle(string word) => word.Length > 4 && word[0] == Alef && word[1] == Lam ? word[2..] : word;

    private static void Space(StringBuilder letters)
    {
        if (letters.Length > 0 && letters[^1] != ' ') letters.Append(' ');
    }
}
