using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Puts claims, retracted ones too, where they belong after entities or predicates came to be read otherwise.</summary>
internal static class ClaimPlaces
{
    private const string ByEntity = """
        SELECT DISTINCT c.subject_raw, c.predicate, c.object_raw, c.relationship, c.subject, c.object FROM claim c
        WHERE c.relationship IN (
            SELECT key FROM relationship WHERE subject = $1 AND standing = 1 UNION SELECT key FROM relationship WHERE subject = $1 AND standing = 0
            UNION SELECT key FROM relationship WHERE object = $1 AND standing = 1 UNION SELECT key FROM relationship WHERE object = $1 AND standing = 0)
        """;

    private const string ByPredicate = """
        SELECT DISTINCT c.subject_raw, c.predicate, c.object_raw, c.relationship, c.subject, c.object FROM claim c
        WHERE c.relationship IN (SELECT key FROM relationship WHERE predicate = $1)
        """;

    private const string Literals = """
        SELECT subject_raw FROM claim WHERE subject = $1 AND retracted IS NULL AND object IS NULL
        UNION SELECT subject_raw FROM claim WHERE subject = $1 AND retracted IS NOT NULL AND object IS NULL
        """;

    private const string Move = """
        UPDATE claim SET subject = $4, object = $5, swapped = $6, relationship = $7
        WHERE relationship = $1 AND subject_raw = $2 AND object_raw = $3
        """;

    // Two statements, so that each finds its partial index.
    private const string MoveLiterals =
        "UPDATE claim SET subject = $3 WHERE subject = $1 AND subject_raw = $2 AND object IS NULL AND retracted IS NULL";

    private const string MoveRetractedLiterals =
        "UPDATE claim SET subject = $3 WHERE subject = $1 AND subject_raw = $2 AND object IS NULL AND retracted IS NOT NULL";

    private readonly record struct Group(long SubjectRaw, string Predicate, long ObjectRaw, long Relationship, long Subject, long Object);

    /// <summary>All claims that were read as being of the entity with this key.</summary>
    public static void OfEntity(Session session, long key, Changes changes)
    {
        Replace(session, session.Query(ByEntity, Map, key), changes);
        foreach (var raw in session.Query(Literals, static r => r.GetInt64(0), key))
        {
            var canonical = EntityKeys.Of(session, raw).Canonical;
            if (canonical == key) continue;
            session.Execute(MoveLiterals, key, raw, canonical);
            session.Execute(MoveRetractedLiterals, key, raw, canonical);
        }
    }

    /// <summary>All claims of a predicate that became symmetric, or ceased to be.</summary>
    public static void OfPredicate(Session session, string predicate, Changes changes) =>
        Replace(session, session.Query(ByPredicate, Map, predicate), changes);

    private static void Replace(Session session, IEnumerable<Group> groups, Changes changes)
    {
        foreach (var g in groups)
        {
            var place = Place.Of(session, EntityKeys.Of(session, g.SubjectRaw), g.Predicate, EntityKeys.Of(session, g.ObjectRaw));
            if (place.Subject == g.Subject && place.Object == g.Object && place.Relationship == g.Relationship) continue;
            session.Execute(Move, g.Relationship, g.SubjectRaw, g.ObjectRaw, place.Subject, place.Object, place.Swapped ? 1 : 0, place.Relationship);
            changes.Relationships.Add(g.Relationship);
            changes.Relationships.Add(place.Relationship!.Value);
        }
    }

    private static Group Map(SqliteDataReader r) => new(r.GetInt64(0), r.GetString(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5));
}
