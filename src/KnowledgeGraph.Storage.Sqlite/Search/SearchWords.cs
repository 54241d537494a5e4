using System.Text;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>A piece of text to look for: a word, or a run of Han or Kana letters, which has no spaces between words.</summary>
internal readonly record struct SearchWord(string Text, bool Unspaced);

/// <summary>
/// Splits folded text into what the full text index holds. Scripts without spaces are split into single letters, so that a phrase
/// of letters finds any substring. Arabic words are also indexed without their clitics (و ف ب ل ك) and article.
/// </summary>
internal static class SearchWords
{
    // Stems shorter than this are not taken for stems.
    private const int ShortestStem = 3;
    private const char Waw = '\u0648', Fa = '\u0641', Ba = '\u0628', Lam = '\u0644', Kaf = '\u0643', Alef = '\u0627';

    public static IEnumerable<SearchWord> Split(string folded)
    {
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var run = new StringBuilder();
            var unspaced = false;
            foreach (var rune in word.EnumerateRunes())
            {
                if (run.Length > 0 && IsUnspaced(rune) != unspaced)
                {
                    yield return new SearchWord(run.ToString(), unspaced);
                    run.Clear();
                }
                unspaced = IsUnspaced(rune);
                run.Append(rune);
            }
            yield return new SearchWord(run.ToString(), unspaced);
        }
    }

    /// <summary>The word as the index holds it: letters of unspaced scripts one by one.</summary>
    public static string Spaced(SearchWord word) => word.Unspaced ? string.Join(' ', word.Text.EnumerateRunes()) : word.Text;

    /// <summary>The other forms under which an Arabic word is found: without conjunction, preposition and article.</summary>
    public static IReadOnlyCollection<string> Forms(string word)
    {
        if (word.Length <= ShortestStem || word[0] is < '\u0621' or > '\u064A') return [];
        var forms = new HashSet<string>(StringComparer.Ordinal);
        Strip(word, forms, conjunction: true);
        forms.Remove(word);
        return forms;
    }

    /// <summary>What the beginning of a word may be compared with: words, their forms, and every ending of an unspaced run.</summary>
    public static IEnumerable<string> Beginnings(string folded)
    {
        foreach (var word in Split(folded))
        {
            yield return word.Text;
            if (word.Unspaced)
                for (var i = 1; i < word.Text.Length; i++)
                {
                    if (!char.IsLowSurrogate(word.Text[i])) yield return word.Text[i..];
                }
            else
                foreach (var form in Forms(word.Text)) yield return form;
        }
    }

    /// <summary>A beginning that somebody typed, also without clitics, and without the article however little of the word follows it.</summary>
    public static IEnumerable<string> StemsOfBeginning(string typed)
    {
        var stems = Forms(typed).Prepend(typed);
        return typed.Length > 2 && typed[0] == Alef && typed[1] == Lam ? stems.Append(typed[2..]).Distinct(StringComparer.Ordinal) : stems;
    }

    // Outermost first: conjunction, then preposition, then article, as they are written before the word.
    private static void Strip(string word, HashSet<string> forms, bool conjunction)
    {
        forms.Add(word);
        if (conjunction && word[0] is Waw or Fa && Rest(word, 1) is { } afterConjunction) Strip(afterConjunction, forms, conjunction: false);
        if (word[0] is Ba or Kaf or Lam && Rest(word, 1) is { } afterPreposition) Article(afterPreposition, forms);
        if (word[0] == Lam && word[1] == Lam && Rest(word, 2) is { } contracted) forms.Add(contracted);
        Article(word, forms);
    }

    private static void Article(string word, HashSet<string> forms)
    {
        forms.Add(word);
        if (word[0] == Alef && word[1] == Lam && Rest(word, 2) is { } stem) forms.Add(stem);
    }

    private static string? Rest(string word, int from) => word.Length - from >= ShortestStem ? word[from..] : null;

    private static bool IsUnspaced(Rune rune) => rune.Value is
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) // Han
        or (>= 0x3040 and <= 0x30FF); // Hiragana and Katakana
}
