namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The queue as a list, newest first.</summary>
internal static class JobList
{
    private const string ByKey = $"SELECT {JobRows.Columns} FROM job WHERE key = $1";
    private static readonly ListOrder NewestFirst = new("jobs", "j.key", SortKind.Number, Descending: true);

    public static Page<Job> Page(Session session, IReadOnlyList<JobState>? states, PageRequest page)
    {
        var query = new ListQuery("(SELECT key, CAST(key AS TEXT) AS id, state FROM job) j", "j");
        query.In("j.state", states?.Select(s => (long)s));
        return query.Read(session, NewestFirst, page, key => session.First(ByKey, JobRows.Map, key)!);
    }
}
