using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Relationships as materialised, with the status of a day.</summary>
internal static class RelationshipReading
{
    /// <summary>Columns that <see cref="Map"/> reads, of <see cref="From"/>.</summary>
    public const string Columns = """
        r.id, s.id, r.predicate, o.id, r.status, r.confidence, r.valid_from, r.valid_to, r.first_reported, r.last_reported, r.document_count, r.publisher_count
        """;

    /// <summary>Relationship r with subject s and object o. CROSS JOIN keeps the relationship first, in the order of its index.</summary>
    public const string From = "relationship r CROSS JOIN entity s ON s.key = r.subject CROSS JOIN entity o ON o.key = r.object";

    private const string ById = $"SELECT {Columns} FROM {From} WHERE r.id = $1 AND r.standing = 1";

    private const string OfClaim = $"""
        SELECT {Columns} FROM claim c JOIN relationship r ON r.key = c.relationship
        JOIN entity s ON s.key = r.subject JOIN entity o ON o.key = r.object
        WHERE c.id = $1 AND c.retracted IS NULL AND r.standing = 1
            AND NOT EXISTS (SELECT 1 FROM review v WHERE v.claim_id = c.id AND v.withdrawn IS NULL AND v.decision = 1)
        """;

    public static Relationship? One(Session session, string id) => Single(session, ById, id);

    public static Relationship? SupportedBy(Session session, string claimId) => Single(session, OfClaim, claimId);

    public static Relationship Map(SqliteDataReader r, DateOnly day)
    {
        var relationship = new Relationship(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), (RelationshipStatus)r.GetInt64(4), r.GetDouble(5),
            r.Date(6), r.Date(7), r.KnownMoment(8), r.KnownMoment(9), (int)r.GetInt64(10), (int)r.GetInt64(11));
        return relationship with { Status = RelationshipFold.StatusOn(relationship, day) };
    }

    private static Relationship? Single(Session session, string sql, string id)
    {
        var today = session.Today;
        return session.First(sql, r => Map(r, today), id);
    }
}
