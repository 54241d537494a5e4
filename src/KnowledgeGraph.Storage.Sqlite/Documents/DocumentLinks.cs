namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Which entities a document refers to, where first, and how many documents refer to an entity.</summary>
internal static class DocumentLinks
{
    private const string Insert = "INSERT INTO document_entity (document, entity, position, reported) VALUES ($1, $2, $3, $4)";
    private const string InsertMention = "INSERT OR IGNORE INTO mention (document, span_start, span_end, entity, text) VALUES ($1, $2, $3, $4, $5)";
    private const string Of = "SELECT entity FROM document_entity WHERE document = $1";
    private const string Delete = "DELETE FROM document_entity WHERE document = $1";
    private const string DeleteMentions = "DELETE FROM mention WHERE document = $1";

    private const string CountOneMore = """
        UPDATE entity_count SET document_count = document_count + 1,
            first_reported = CASE WHEN $2 IS NULL OR (first_reported <> 0 AND first_reported <= $2) THEN first_reported ELSE $2 END,
            last_reported = MAX(last_reported, COALESCE($2, 0))
        WHERE entity = $1
        """;

    private const string CountAnew = """
        WITH link AS MATERIALIZED (
            SELECT document, reported FROM document_entity
            WHERE entity IN (SELECT $1 UNION ALL SELECT key FROM entity WHERE canonical = $1 AND canonical <> key))
        UPDATE entity_count SET document_count = (SELECT COUNT(DISTINCT document) FROM link),
            first_reported = COALESCE((SELECT MIN(reported) FROM link), 0), last_reported = COALESCE((SELECT MAX(reported) FROM link), 0)
        WHERE entity = $1
        """;

    /// <summary>Records mentions and links; answers with the canonical entities concerned.</summary>
    public static HashSet<long> Add(Session session, DocumentRow document, DocumentGraph graph, DocumentNames names, Changes changes)
    {
        foreach (var m in graph.Mentions)
            session.Execute(InsertMention, document.Key, m.Span.Start, m.Span.End, names[m.EntityId].Key, m.Text);
        var positions = new Dictionary<EntityRef, int>();
        foreach (var (id, position) in References(graph))
        {
            var entity = names[id];
            positions[entity] = positions.TryGetValue(entity, out var first) ? Math.Min(first, position) : position;
        }
        foreach (var (entity, position) in positions)
        {
            session.Execute(Insert, document.Key, entity.Key, position, document.Baseline ? null : Moment.Of(document.Reported));
            if (names.Declares(entity)) changes.References.Add(entity.Key);
        }
        return [.. positions.Keys.Select(e => e.Canonical)];
    }

    /// <summary>Takes mentions and links away; answers with the canonical entities concerned.</summary>
    public static HashSet<long> Remove(Session session, long document, Changes changes)
    {
        var entities = session.Query(Of, static r => r.GetInt64(0), document);
        changes.References.UnionWith(entities);
        session.Execute(Delete, document);
        session.Execute(DeleteMentions, document);
        return [.. entities.Select(e => EntityKeys.Of(session, e).Canonical)];
    }

    /// <summary>Counts a new document for each of its entities.</summary>
    public static void Count(Session session, IEnumerable<long> canonical, DocumentRow document)
    {
        foreach (var entity in canonical) session.Execute(CountOneMore, entity, document.Baseline ? null : Moment.Of(document.Reported));
    }

    public static void Recount(Session session, IEnumerable<long> canonical)
    {
        foreach (var entity in canonical) session.Execute(CountAnew, entity);
    }

    private static IEnumerable<(string Id, int Position)> References(DocumentGraph graph)
    {
        foreach (var mention in graph.Mentions) yield return (mention.EntityId, mention.Span.Start);
        foreach (var claim in graph.Claims)
        {
            var sentence = claim.Evidence.Sentence.Start;
            yield return (claim.SubjectId, claim.Evidence.Subject?.Start ?? sentence);
            if (claim.ObjectId is { } id) yield return (id, claim.Evidence.Object?.Start ?? sentence);
            foreach (var speaker in claim.AttributedTo.OrEmpty()) yield return (speaker, sentence);
            foreach (var qualifier in claim.Qualifiers.OrEmpty())
                if (qualifier.EntityId is { } entity) yield return (entity, sentence);
        }
    }
}
