namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The size of the graph: what stands.</summary>
internal static class GraphStatisticsReading
{
    private const string All = """
        SELECT (SELECT COUNT(*) FROM entity WHERE standing = 1 AND canonical = key),
            (SELECT COUNT(*) FROM relationship WHERE standing = 1),
            (SELECT COUNT(*) FROM claim WHERE retracted IS NULL),
            (SELECT COUNT(*) FROM document WHERE retracted IS NULL),
            (SELECT COUNT(DISTINCT publisher) FROM document WHERE retracted IS NULL),
            (SELECT COALESCE(MAX(recorded), 0) FROM document WHERE retracted IS NULL)
        """;

    public static GraphStatistics Read(Session session) => session.First(All, static r => new GraphStatistics(
        (int)r.GetInt64(0), (int)r.GetInt64(1), (int)r.GetInt64(2), (int)r.GetInt64(3), (int)r.GetInt64(4), r.KnownMoment(5)))!;
}
