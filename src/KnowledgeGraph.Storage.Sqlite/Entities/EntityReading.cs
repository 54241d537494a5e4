using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Single entities, always as what they are merged into.</summary>
internal static class EntityReading
{
    /// <summary>Columns that <see cref="Map"/> reads, of canonical entity c.</summary>
    public const string Columns = "c.id, c.type, c.origin, COALESCE(c.shown, c.content)";

    private const string ById = $"""
        SELECT {Columns} FROM entity e JOIN entity c ON c.key = e.canonical WHERE e.id = $1 AND (e.standing = 1 OR $2 = 1)
        """;

    // Ambiguous names mean the one that most documents are about.
    private const string ByName = $"""
        SELECT {Columns} FROM entity_name n JOIN entity e ON e.key = n.entity JOIN entity c ON c.key = e.canonical
        JOIN entity_count t ON t.entity = c.key WHERE n.folded = $1 ORDER BY t.document_count DESC, c.id LIMIT 1
        """;

    private const string ByWikidata = $"""
        SELECT {Columns} FROM entity e JOIN entity c ON c.key = e.canonical
        WHERE e.wikidata_id = $1 AND e.standing = 1 ORDER BY c.id LIMIT 1
        """;

    private const string Statistics = """
        SELECT t.document_count, t.first_reported, t.last_reported FROM entity e JOIN entity_count t ON t.entity = e.canonical
        WHERE e.id = $1 AND e.standing = 1
        """;

    public static Entity? One(Session session, string id, bool history) => session.First(ById, Map, id, history ? 1 : 0);

    public static Entity? Named(Session session, string name) =>
        NameFolding.Fold(name) is { Length: > 0 } folded ? session.First(ByName, Map, folded) : null;

    public static Entity? OnWikidata(Session session, string wikidataId) => session.First(ByWikidata, Map, wikidataId);

    public static EntityStatistics StatisticsOf(Session session, string id) =>
        session.First(Statistics, static r => new EntityStatistics((int)r.GetInt64(0), r.KnownMoment(1), r.KnownMoment(2)), id)
        ?? new EntityStatistics(0, null, null);

    public static Entity Map(SqliteDataReader r) =>
        StoredJson.Entity(r.GetString(3)).With(r.GetString(0), r.GetString(1), (EntityOrigin)r.GetInt64(2));
}
