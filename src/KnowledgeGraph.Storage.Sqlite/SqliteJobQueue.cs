namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The durable queue, in the same file as the graph, so that a document and its job are completed together.</summary>
public sealed class SqliteJobQueue(SqliteDatabase database) : IJobQueue
{
    public Task<IReadOnlyList<Job>> EnqueueAsync(IReadOnlyList<NewJob> jobs, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Job>>(session => [.. jobs.Select(job => JobRows.Add(session, job))], cancel);

    public Task<Job?> LeaseAsync(string worker, TimeSpan lease, CancellationToken cancel = default) =>
        database.WriteAsync(session => JobRows.Lease(session, worker, lease), cancel);

    public Task<bool> HeartbeatAsync(string jobId, string worker, TimeSpan lease, CancellationToken cancel = default) =>
        database.WriteAsync(session => JobRows.Heartbeat(session, jobId, worker, lease), cancel);

    public Task CompleteAsync(string jobId, string? documentId, CancellationToken cancel = default) =>
        database.WriteAsync(session =>
        {
            JobRows.Complete(session, jobId, documentId);
            return true;
        }, cancel);

    public Task FailAsync(string jobId, string error, TimeSpan? retryAfter, CancellationToken cancel = default) =>
        database.WriteAsync(session =>
        {
            JobRows.Fail(session, jobId, error, retryAfter);
            return true;
        }, cancel);

    public Task<Job?> RetryAsync(string jobId, CancellationToken cancel = default) =>
        database.WriteAsync(session => JobRows.Retry(session, jobId), cancel);

    public Task<IReadOnlyList<Job?>> JobsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Job?>>(session => [.. ids.Select(id => JobRows.Find(session, id))], cancel);

    public Task<Page<Job>> JobsAsync(IReadOnlyList<JobState>? states, PageRequest page, CancellationToken cancel = default) =>
        database.ReadAsync(session => JobList.Page(session, states, page), cancel);
}
