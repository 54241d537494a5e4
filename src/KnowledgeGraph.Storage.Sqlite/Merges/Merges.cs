using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Reads one entity as another, and takes it back.</summary>
internal static class Merges
{
    private const string Type = "SELECT type FROM entity WHERE key = $1";
    private const string TargetOf = "SELECT target FROM merge WHERE source = $1";
    private const string Insert = "INSERT INTO merge (source, target, reviewer, note, decided) VALUES ($1, $2, $3, $4, $5)";
    private const string Delete = "DELETE FROM merge WHERE source = $1";
    private const string MoveGroup = "UPDATE entity SET canonical = $2 WHERE key IN (SELECT $1 UNION ALL SELECT key FROM entity WHERE canonical = $1 AND canonical <> key)";

    // All whose chain of merges leads to $1 are read as $1 again.
    private const string SplitGroup = """
        WITH RECURSIVE chain (key) AS (SELECT $1 UNION SELECT m.source FROM merge m JOIN chain ON m.target = chain.key)
        UPDATE entity SET canonical = $1 WHERE key IN (SELECT key FROM chain)
        """;

    private const string All = """
        SELECT s.id, t.id, m.reviewer, m.note, m.decided FROM merge m JOIN entity s ON s.key = m.source JOIN entity t ON t.key = m.target ORDER BY s.id
        """;

    public static MergeOutcome Merge(Session session, EntityMerge merge)
    {
        if (string.Equals(merge.SourceId, merge.TargetId, StringComparison.Ordinal)) return MergeOutcome.SameEntity;
        if (EntityKeys.Find(session, merge.SourceId) is not { } source) return MergeOutcome.SourceNotFound;
        if (EntityKeys.Find(session, merge.TargetId) is not { } target) return MergeOutcome.TargetNotFound;
        if (session.Number(TargetOf, source.Key) is not null) return MergeOutcome.AlreadyMerged;
        if (target.Canonical == source.Key) return MergeOutcome.Cycle;
        if (!string.Equals(TypeOf(session, source.Key), TypeOf(session, target.Key), StringComparison.Ordinal)) return MergeOutcome.DifferentType;
        session.Execute(Insert, source.Key, target.Key, merge.Reviewer, merge.Note, Moment.Of(merge.DecidedAt));
        session.Execute(MoveGroup, source.Key, target.Canonical);
        Settle(session, source.Key, target.Key, moved: source.Key);
        return MergeOutcome.Merged;
    }

    public static bool Unmerge(Session session, string sourceId)
    {
        if (EntityKeys.Find(session, sourceId) is not { } source || session.Number(TargetOf, source.Key) is not { } target) return false;
        session.Execute(Delete, source.Key);
        session.Execute(SplitGroup, source.Key);
        Settle(session, source.Key, target, moved: source.Canonical);
        return true;
    }

    public static List<EntityMerge> Standing(Session session) => session.Query(
        All, static r => new EntityMerge(r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3), r.Moment(4)));

    private static string TypeOf(Session session, long key) => session.First(Type, static r => r.GetString(0), key)!;

    // moved: the entity that the claims concerned were read as until now.
    private static void Settle(Session session, long source, long target, long moved)
    {
        var changes = new Changes { References = { source, target }, Contents = { source, target } };
        ClaimPlaces.OfEntity(session, moved, changes);
        DocumentLinks.Recount(session, [source, EntityKeys.Of(session, target).Canonical]);
        changes.Settle(session);
    }
}
