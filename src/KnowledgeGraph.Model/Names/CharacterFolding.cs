using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>
/// How a character is compared: NFKC, lower case, no marks and no tatweel, Arabic letter variants and digits unified. A table of its
/// own, because <see cref="string.Normalize()"/> does nothing where globalisation is invariant.
/// </summary>
public static class CharacterFolding
{
    // Not characters of any text: they say that a character folds to nothing, or to several.
    private const char Nothing = '\uFFFE', Several = '\uFFFF';

    private static readonly Dictionary<char, string> Multiple = [];
    private static readonly char[] Table = BuildTable();

    /// <summary>Writes the folded form of <paramref name="character"/>; returns how many code units were written, at most 18.</summary>
    public static int Fold(char character, Span<char> destination)
    {
        var folded = Table[character];
        if (folded == Nothing) return 0;
        if (folded == Several)
        {
            if (!Multiple.TryGetValue(character, out var letters)) letters = character.ToString();
            letters.CopyTo(destination);
            return letters.Length;
        }
        destination[0] = folded;
        return 1;
    }

    /// <summary>The folded form where it is one character, the character itself where it is none or several.</summary>
    public static char Single(char character) => Table[character] is Nothing or Several ? character : Table[character];

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++) table[code] = IsDropped((char)code) ? Nothing : char.ToLowerInvariant((char)code);
        table[Nothing] = table[Several] = Several;
        foreach (var (character, folded) in ReadExceptions())
        {
            if (folded.Length > 1) Multiple[character] = folded;
            table[character] = folded.Length switch { 0 => Nothing, 1 => folded[0], _ => Several };
        }
        return table;
    }

    private static bool IsDropped(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control;

    private static IEnumerable<(char Character, string Folded)> ReadExceptions()
    {
        using var stream = typeof(CharacterFolding).Assembly.GetManifestResourceStream("folding.txt")
            ?? throw new InvalidOperationException("The resource folding.txt is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var codes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(code => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            yield return (codes[0], new string(codes, 1, codes.Length - 1));
        }
    }
}
