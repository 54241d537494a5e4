using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Documents by id, and the entities they refer to.</summary>
internal static class DocumentReading
{
    /// <summary>Columns that <see cref="Map"/> reads, of document d and its text t.</summary>
    public const string Columns = "d.id, d.content_hash, t.text, d.title, d.url, d.publisher, d.language, d.published, d.recorded";

    private const string StandingById =
        $"SELECT {Columns} FROM document d JOIN document_text t ON t.document = d.key WHERE d.id = $1 AND d.retracted IS NULL";

    // The latest of the times it was recorded.
    private const string Ever =
        $"SELECT {Columns} FROM document d JOIN document_text t ON t.document = d.key WHERE d.id = $1 ORDER BY d.key DESC LIMIT 1";

    private const string Entities = $"""
        SELECT {EntityReading.Columns}, MIN(l.position) AS first FROM document d JOIN document_entity l ON l.document = d.key
        JOIN entity e ON e.key = l.entity JOIN entity c ON c.key = e.canonical
        WHERE d.id = $1 AND d.retracted IS NULL GROUP BY c.key ORDER BY first, c.id
        """;

    public static Document? ById(Session session, string id) => session.First(StandingById, Map, id);

    public static Document? HistoricById(Session session, string id) => session.First(Ever, Map, id);

    /// <summary>By first mention.</summary>
    public static IReadOnlyList<Entity> EntitiesOf(Session session, string id) => session.Query(Entities, EntityReading.Map, id);

    public static Document Map(SqliteDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3), r.Text(4), r.Text(5),
        Languages.FromCode(r.GetString(6)), r.KnownMoment(7), r.Moment(8));
}
