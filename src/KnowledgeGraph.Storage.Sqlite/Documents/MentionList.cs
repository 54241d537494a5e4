using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Mentions: of a document in the order of its text, of an entity by document, latest recorded first.</summary>
internal static class MentionList
{
    private const string Standing = "SELECT key FROM document WHERE id = $1 AND retracted IS NULL";

    private const string Columns = "c.id, d.id, m.span_start, m.span_end, m.text, m.document, m.entity";

    private const string From = """
        mention m CROSS JOIN document d ON d.key = m.document CROSS JOIN entity e ON e.key = m.entity CROSS JOIN entity c ON c.key = e.canonical
        """;

    private static readonly ListOrder Order = new("mentions", "", SortKind.Number, Descending: false);

    /// <summary>The place of a mention: cursors carry the document's key as sort value, the rest as id.</summary>
    private readonly record struct Place(long Document, long Start, long End, long Entity)
    {
        public static Place Of(Cursor cursor)
        {
            var parts = cursor.Id.Split(' ').Select(p => long.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToList();
            return parts.Count == 3 && !parts.Contains(-1)
                ? new Place((long)cursor.Sort, parts[0], parts[1], parts[2])
                : throw new InvalidCursorException(cursor.Write(Order.Name));
        }

        public string Cursor => new Cursor(Document, string.Create(CultureInfo.InvariantCulture, $"{Start} {End} {Entity}")).Write(Order.Name);
    }

    public static Page<Mention> Page(Session session, MentionFilter filter, PageRequest page)
    {
        var bounds = PageBounds.Of(page, Order);
        var query = new ListQuery(From, "m");
        if (filter.EntityId is { } entity) query.In("m.entity", EntityKeys.AllMembers(session, [entity]));
        if (filter.DocumentId is { } document) query.In("m.document", session.Query(Standing, static r => r.GetInt64(0), document));
        int? total = bounds.IncludeTotal ? query.Count(session) : null;
        After(query, bounds.After, later: true);
        After(query, bounds.Before, later: false);
        var order = bounds.Backward
            ? "m.document ASC, m.span_start DESC, m.span_end DESC, m.entity DESC"
            : "m.document DESC, m.span_start ASC, m.span_end ASC, m.entity ASC";
        var found = query.Stream(session, Columns, $"{order} LIMIT {query.Argument(bounds.Size + 1)}", static r => new PageItem<Mention>(
            new Mention(r.GetString(0), r.GetString(1), new Span((int)r.GetInt64(2), (int)r.GetInt64(3)), r.GetString(4)),
            new Place(r.GetInt64(5), r.GetInt64(2), r.GetInt64(3), r.GetInt64(6)).Cursor));
        return bounds.Page([.. found], total);
    }

    private static void After(ListQuery query, Cursor? cursor, bool later)
    {
        if (cursor is not { } given) return;
        var at = Place.Of(given);
        var document = query.Argument(at.Document);
        var place = $"({query.Argument(at.Start)}, {query.Argument(at.End)}, {query.Argument(at.Entity)})";
        var (documents, places) = later ? ("<", ">") : (">", "<");
        query.Where($"m.document {documents}= {document} AND (m.document {documents} {document} OR (m.span_start, m.span_end, m.entity) {places} {place})");
    }
}
