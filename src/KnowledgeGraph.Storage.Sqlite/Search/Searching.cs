using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Full text search: entities of exactly this name first, then the best by bm25.</summary>
internal static class Searching
{
    // Entities called exactly so (an Arabic name also without its clitics), those in most documents first.
    private const string Exact = """
        SELECT DISTINCT c.key FROM entity_name n JOIN entity e ON e.key = n.entity JOIN entity c ON c.key = e.canonical
        JOIN entity_count t ON t.entity = c.key WHERE n.folded IN (SELECT value FROM json_each($1)) ORDER BY t.document_count DESC, c.id
        """;

    private const string Ranked = "SELECT rowid FROM text_index WHERE text_index MATCH $1 ORDER BY rank, rowid LIMIT $2";
    private const string Matches = "SELECT COUNT(*) FROM text_index WHERE text_index MATCH $1";
    private const string IsMatch = "SELECT 1 FROM text_index WHERE text_index MATCH $1 AND rowid = $2";
    private const string AnyMatch = "SELECT 1 FROM text_index WHERE text_index MATCH $1 LIMIT 1";

    private const string EntityByKey = $"SELECT {EntityReading.Columns} FROM entity c WHERE c.key = $1";
    private const string DocumentByKey = $"SELECT {DocumentReading.Columns} FROM document d JOIN document_text t ON t.document = d.key WHERE d.key = $1";
    private const string ClaimByKey = $"SELECT {ClaimReading.Columns} FROM {ClaimReading.From} WHERE c.key = $1";

    public static Page<SearchHit> Search(Session session, SearchRequest request, PageRequest page)
    {
        // A rank is no place to continue from (it changes with every document written), so these cursors count.
        var order = new ListOrder("search." + NameFolding.Fold(request.Text), "", SortKind.Number, Descending: false);
        var bounds = PageBounds.Of(page, order);
        if (Match(session, request) is not { } match) return bounds.Page<SearchHit>([], bounds.IncludeTotal ? 0 : null);
        var exact = ExactRows(session, request, match);
        int? count = bounds.IncludeTotal || bounds.Backward ? (int)session.Number(Matches, match)!.Value : null;
        var (from, to) = Window(bounds, count);
        var rows = exact.Concat(session.Query(Ranked, static r => r.GetInt64(0), match, to + 1).Where(row => !exact.Contains(row))).Skip(from).Take(to - from + 1);
        var items = rows.Select((row, i) => new PageItem<SearchHit>(Hit(session, row), new Cursor((long)(from + i), "").Write(order.Name))).ToList();
        var more = items.Count > to - from;
        if (more) items.RemoveAt(items.Count - 1);
        return new Page<SearchHit>(items, more, from > 0, bounds.IncludeTotal ? count : null);
    }

    // Places counted from 0; the page is from..to-1.
    private static (int From, int To) Window(PageBounds bounds, int? count)
    {
        var low = bounds.After is { } after ? (int)(long)after.Sort + 1 : 0;
        var high = bounds.Before is { } before ? (int)(long)before.Sort : count ?? int.MaxValue - 1;
        return bounds.Backward ? (Math.Max(low, high - bounds.Size), high) : (low, Math.Min(high, low + bounds.Size));
    }

    private static string? Match(Session session, SearchRequest request)
    {
        if (request.Kinds is { Count: 0 }) return null;
        var all = TextQuery.All(request.Text, request.Kinds, request.Language);
        return all is null || session.Exists(AnyMatch, all) ? all : TextQuery.Any(request.Text, request.Kinds, request.Language);
    }

    // Those that kinds and language let through.
    private static List<long> ExactRows(Session session, SearchRequest request, string match) =>
        [.. session.Query(Exact, static r => TextIndex.Row(TextKind.Entity, r.GetInt64(0)), StoredJson.Write(Names(NameFolding.Fold(request.Text))))
            .Where(row => session.Exists(IsMatch, match, row))];

    private static IEnumerable<string> Names(string folded) => folded.Contains(' ', StringComparison.Ordinal) ? [folded] : [folded, .. SearchWords.Forms(folded)];

    private static SearchHit Hit(Session session, long row)
    {
        var (kind, key) = TextIndex.Of(row);
        return kind switch
        {
            TextKind.Entity => new SearchHit(session.First(EntityByKey, EntityReading.Map, key), null, null),
            TextKind.Document => new SearchHit(null, session.First(DocumentByKey, DocumentReading.Map, key), null),
            _ => new SearchHit(null, null, ClaimReading.AfterMerges(session, [session.First(ClaimByKey, ClaimReading.Map, key)])[0]),
        };
    }
}
