using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Lists of entities; merged ones are part of what they are merged into.</summary>
internal static class EntityList
{
    private const string ByKey = $"SELECT {EntityReading.Columns} FROM entity c WHERE c.key = $1";
    private const string Types = "SELECT type, COUNT(*) FROM entity WHERE standing = 1 AND canonical = key GROUP BY type";

    public static Page<Entity> Page(Session session, EntityFilter filter, Order<EntityOrderField> order, PageRequest page) =>
        Query(session, filter).Read(session, OrderOf(order), page, key => session.First(ByKey, EntityReading.Map, key)!);

    public static IReadOnlyDictionary<string, int> CountByType(Session session) =>
        session.Query(Types, static r => (Type: r.GetString(0), Count: (int)r.GetInt64(1))).ToDictionary(t => t.Type, t => t.Count, StringComparer.Ordinal);

    public static ListOrder OrderOf(Order<EntityOrderField> order) => ListOrder.Of("entities", order, order.Field switch
    {
        EntityOrderField.Id => "e.id",
        EntityOrderField.Name => "e.sort_name",
        EntityOrderField.DocumentCount => "t.document_count",
        _ => "t.last_reported",
    }, order.Field is EntityOrderField.Id or EntityOrderField.Name ? SortKind.Text : SortKind.Number);

    public static ListQuery Query(Session session, EntityFilter f)
    {
        var query = new ListQuery("entity e CROSS JOIN entity_count t ON t.entity = e.key", "e").Where("e.standing = 1 AND e.canonical = e.key");
        // The plus keeps SQLite from looking types up and sorting what it finds: the orders have indexes that hold the type.
        query.In("+e.type", f.Type);
        if (f.Ids is not null) query.In("e.key", EntityKeys.Canonical(session, f.Ids));
        if (f.HasPredicate is not null) HasPredicate(query, f.HasPredicate);
        if (f.Text is not null) Text(query, f.Text);
        return query;
    }

    private static void HasPredicate(ListQuery query, IReadOnlyList<string> predicates)
    {
        if (predicates.Count == 0) query.Nothing();
        var wanted = query.Argument(StoredJson.Write(predicates));
        query.Where($"""
            (EXISTS (SELECT 1 FROM relationship r WHERE r.subject = e.key AND r.standing = 1 AND r.predicate IN (SELECT value FROM json_each({wanted})))
            OR EXISTS (SELECT 1 FROM relationship r WHERE r.object = e.key AND r.standing = 1 AND r.predicate IN (SELECT value FROM json_each({wanted}))))
            """);
    }

    // Each word of the text begins a word of one of the names, in any order.
    private static void Text(ListQuery query, string text)
    {
        var words = SearchWords.Split(NameFolding.Fold(text)).ToList();
        if (words.Count == 0) query.Nothing();
        foreach (var word in words)
        {
            var beginnings = SearchWords.StemsOfBeginning(word.Text).Select(form =>
                $"w.word >= {query.Argument(form)} AND w.word < {query.Argument(form + char.ConvertFromUtf32(0x10FFFF))}");
            query.Where($"e.key IN (SELECT n.canonical FROM entity_word w JOIN entity n ON n.key = w.entity WHERE {string.Join(" OR ", beginnings)})");
        }
    }
}
