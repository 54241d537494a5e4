namespace KnowledgeGraph.Text.Noise;

/// <summary>Recognises what a careless reader of pages leaves behind: markup, style sheets, scripts, encoded bytes.</summary>
internal static class EncodedResidue
{
    private const int LongestWord = 40, MostRead = 4000;

    public static bool Is(ReadOnlySpan<char> line)
    {
        line = line[..Math.Min(line.Length, MostRead)];
        if (IsCode(line)) return true;
        return (EncodedCharacters(line) + MarkupCharacters(line) + RandomCharacters(line)) * 10 > line.Length * 3 || IsMostlySigns(line);
    }

    // A rule of a style sheet, a script, an object: braces together with what stands in them.
    private static bool IsCode(ReadOnlySpan<char> line)
    {
        if (line.Contains("});", StringComparison.Ordinal) || line.Contains("function(", StringComparison.Ordinal)) return true;
        if (line.StartsWith("{\"", StringComparison.Ordinal) || line.StartsWith("[{\"", StringComparison.Ordinal)) return true;
        var open = line.IndexOf('{');
        if (open < 0 || line[open..].IndexOf(':') < 0) return false;
        return line[open..].Contains(';') || line.Contains("!important", StringComparison.Ordinal);
    }

    // Percent signs with two hexadecimal digits after them.
    private static int EncodedCharacters(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i + 2 < line.Length; i++)
            if (line[i] == '%' && char.IsAsciiHexDigit(line[i + 1]) && char.IsAsciiHexDigit(line[i + 2])) count += 3;
        return count > 9 ? count : 0;
    }

    // Tags and character references.
    private static int MarkupCharacters(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is not ('<' or '&')) continue;
            var rest = line[(i + 1)..Math.Min(line.Length, i + 200)];
            var length = rest.IndexOf(line[i] == '<' ? '>' : ';');
            var isMarkup = length > 0 && (line[i] == '<' ? rest[0] is '/' or '!' || char.IsAsciiLetter(rest[0]) : IsReference(rest[..length]));
            if (isMarkup) count += length + 2;
        }
        return count;
    }

    private static bool IsReference(ReadOnlySpan<char> name)
    {
        if (name.Length > 8) return false;
        foreach (var letter in name) if (!char.IsAsciiLetterOrDigit(letter) && letter != '#') return false;
        return true;
    }

    // Words longer than words are, of letters and digits mixed or of both cases: base64, hashes, keys.
    private static int RandomCharacters(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (word.Length < LongestWord || word.StartsWith("http", StringComparison.OrdinalIgnoreCase)) continue;
            int ascii = 0, mixed = 0;
            for (var i = 0; i < word.Length; i++)
            {
                if (char.IsAsciiLetterOrDigit(word[i]) || word[i] is '+' or '/' or '=' or '_') ascii++;
                if (char.IsAsciiDigit(word[i]) || (i > 0 && char.IsAsciiLetterUpper(word[i]) && char.IsAsciiLetterLower(word[i - 1]))) mixed++;
            }
            if (ascii * 10 >= word.Length * 9 && mixed * 10 > word.Length) count += word.Length;
        }
        return count;
    }

    private static bool IsMostlySigns(ReadOnlySpan<char> line)
    {
        var signs = 0;
        foreach (var character in line)
            if (character < 0x80 && !char.IsAsciiLetterOrDigit(character) && character is not (' ' or '.' or ',' or '"' or '\'' or '-')) signs++;
        return line.Length >= 20 && signs * 10 > line.Length * 4;
    }
}
