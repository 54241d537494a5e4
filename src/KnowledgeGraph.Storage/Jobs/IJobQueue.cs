namespace KnowledgeGraph.Storage;

public enum JobState { Queued, Running, Succeeded, Failed, Dead }

/// <summary>A document waiting to be ingested.</summary>
/// <param name="Source">Where it came from: <c>api</c>, a file name, a feed.</param>
/// <param name="Payload">The document as JSON; opaque to the store.</param>
/// <param name="Priority">Higher first; people (10) before feeds (0).</param>
public sealed record NewJob(string Source, string Payload, int Priority);

/// <param name="Error">Why the last attempt failed, in words for people.</param>
public sealed record Job(
    string Id, string Source, string Payload, int Priority, JobState State, int Attempts, string? Error, string? DocumentId,
    DateTimeOffset EnqueuedAt, DateTimeOffset? FinishedAt);

/// <summary>A durable queue. A job is leased to one worker at a time; a lease that runs out makes it available again.</summary>
public interface IJobQueue
{
    /// <summary>Stores all or none, in order; answers when they are durable.</summary>
    Task<IReadOnlyList<Job>> EnqueueAsync(IReadOnlyList<NewJob> jobs, CancellationToken cancel = default);

    /// <summary>The next job (priority, then age) that is queued, failed and due again, or whose lease ran out; null when there is none.</summary>
    Task<Job?> LeaseAsync(string worker, TimeSpan lease, CancellationToken cancel = default);

    /// <summary>Extends the lease; false when it was lost.</summary>
    Task<bool> HeartbeatAsync(string jobId, string worker, TimeSpan lease, CancellationToken cancel = default);

    Task CompleteAsync(string jobId, string? documentId, CancellationToken cancel = default);

    /// <summary>Fails an attempt: due again after <paramref name="retryAfter"/>, or dead when null.</summary>
    Task FailAsync(string jobId, string error, TimeSpan? retryAfter, CancellationToken cancel = default);

    /// <summary>Queues a dead or failed job anew with its attempts at zero; null when there is no such job or it is in another state.</summary>
    Task<Job?> RetryAsync(string jobId, CancellationToken cancel = default);

    Task<IReadOnlyList<Job?>> JobsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default);

    /// <summary>Newest first.</summary>
    Task<Page<Job>> JobsAsync(IReadOnlyList<JobState>? states, PageRequest page, CancellationToken cancel = default);
}
