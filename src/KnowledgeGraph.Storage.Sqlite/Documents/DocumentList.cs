using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Lists of standing documents.</summary>
internal static class DocumentList
{
    private const string ByKey =
        $"SELECT {DocumentReading.Columns} FROM document d JOIN document_text t ON t.document = d.key WHERE d.key = $1";

    // Sorts behind whatever may follow a prefix.
    private const string LastCharacter = "\U0010FFFF";

    public static Page<Document> Page(Session session, DocumentFilter filter, Order<DocumentOrderField> order, PageRequest page) =>
        Query(session, filter).Read(session, OrderOf(order), page, key => session.First(ByKey, DocumentReading.Map, key)!);

    public static ListOrder OrderOf(Order<DocumentOrderField> order) => ListOrder.Of("documents", order,
        order.Field == DocumentOrderField.Published ? "d.reported" : "d.recorded", SortKind.Number);

    public static ListQuery Query(Session session, DocumentFilter f)
    {
        var query = new ListQuery("document d", "d").Where("d.retracted IS NULL");
        query.In("d.language", f.Language?.Select(l => l.Code()).ToList());
        query.In("d.publisher", f.Publisher);
        if (f.UrlPrefix is { } prefix) query.Where($"d.url >= {query.Argument(prefix)} AND d.url < {query.Argument(prefix + LastCharacter)}");
        if (f.PublishedAfter is { } after) query.Where($"d.published >= {query.Argument(Moment.Of(after))}");
        if (f.PublishedBefore is { } before) query.Where($"d.published < {query.Argument(Moment.Of(before))} AND d.published > 0");
        if (f.Mentions is not null)
        {
            var entities = query.Among("l.entity", EntityKeys.AllMembers(session, f.Mentions));
            query.Where($"d.key IN (SELECT l.document FROM document_entity l WHERE {entities})");
        }
        if (f.Text is not null) Text(query, f.Text);
        return query;
    }

    private static void Text(ListQuery query, string text)
    {
        if (TextQuery.All(text, [SearchKind.Document], null) is { } match)
            query.Where($"d.key IN (SELECT rowid / 4 FROM text_index WHERE text_index MATCH {query.Argument(match)})");
        else query.Nothing();
    }
}
