using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// Writes queries of the full text index. What people type is folded to letters and digits and put into quotes, so that none of it
/// can be taken for syntax.
/// </summary>
internal static class TextQuery
{
    /// <summary>All words must be found; null when the text has none.</summary>
    public static string? All(string text, IReadOnlyList<SearchKind>? kinds, Language? language) => Compose(text, " AND ", kinds, language);

    /// <summary>Any of the words; null when the text has none.</summary>
    public static string? Any(string text, IReadOnlyList<SearchKind>? kinds, Language? language) => Compose(text, " OR ", kinds, language);

    private static string? Compose(string text, string between, IReadOnlyList<SearchKind>? kinds, Language? language)
    {
        var words = SearchWords.Split(NameFolding.Fold(text)).Select(Word).ToList();
        if (words.Count == 0) return null;
        var query = $"{{words forms}} : ({string.Join(between, words)})";
        if (kinds is not null) query += $" AND kind : ({string.Join(" OR ", kinds.Distinct().Select(kind => Quote(Term(kind))))})";
        if (language is { } l) query += $" AND language : {Quote(l.Code())}";
        return query;
    }

    // An Arabic word is found under each of its forms, and the forms were indexed too: any two that share a stem meet.
    private static string Word(SearchWord word)
    {
        var forms = word.Unspaced ? [] : SearchWords.Forms(word.Text);
        return forms.Count == 0 ? Quote(SearchWords.Spaced(word)) : $"({string.Join(" OR ", forms.Prepend(word.Text).Select(Quote))})";
    }

    private static string Quote(string words) => $"\"{words}\"";

    private static string Term(SearchKind kind) => TextIndex.Term(kind switch
    {
        SearchKind.Entity => TextKind.Entity,
        SearchKind.Document => TextKind.Document,
        _ => TextKind.Claim,
    });
}
