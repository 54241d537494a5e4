using System.Text.Json;
using KnowledgeGraph.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Ingestion;

/// <summary>Does one job of the durable queue. A job ends in the transaction that stores its document, so it is never done by half.</summary>
public sealed partial class QueuedIngestion(
    IJobQueue queue, DocumentIngestion ingestion, IIngestionEvents events, IOptions<IngestionOptions> options, TimeProvider time, ILogger<QueuedIngestion> log)
{
    private TimeSpan Lease => TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>Does the next job. False when there is none.</summary>
    public async Task<bool> WorkOnceAsync(string worker, CancellationToken stop)
    {
        if (await queue.LeaseAsync(worker, Lease, stop) is not { } job) return false;
        if (job.Attempts > options.Value.MaxAttempts)
        {
            await queue.FailAsync(job.Id, $"Given up: {options.Value.MaxAttempts} attempts began and none came to an end.", retryAfter: null, stop);
            return true;
        }
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var beating = BeatAsync(job.Id, worker, over);
        try
        {
            await DoAsync(job, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            LeaseLost(log, job.Id);
        }
        finally
        {
            await over.CancelAsync();
            await beating;
        }
        return true;
    }

    private async Task DoAsync(Job job, CancellationToken cancel)
    {
        try
        {
            var outcome = await ingestion.IngestAsync(JobPayload.Read(job.Payload), job.Id, cancel);
            if (outcome.Result is { } result) events.Stored(result);
            else await queue.FailAsync(job.Id, string.Join(' ', outcome.Problems.Select(p => $"{p.Code}: {p.Message}")), retryAfter: null, cancel);
        }
        catch (JsonException e)
        {
            await queue.FailAsync(job.Id, $"The payload is not a document: {e.Message}", retryAfter: null, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            JobFailed(log, e, job.Id, job.Attempts);
            await queue.FailAsync(job.Id, "The document could not be ingested; the log has the reason under this job's id.", RetryAfter(job), cancel);
        }
    }

    // A sign of life every third of the lease. A lease that is lost ends the work: another worker has the job.
    private async Task BeatAsync(string job, string worker, CancellationTokenSource over)
    {
        using var timer = new PeriodicTimer(Lease / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(over.Token))
                if (!await queue.HeartbeatAsync(job, worker, Lease, over.Token)) await over.CancelAsync();
        }
        catch (OperationCanceledException) { /* the job is over */ }
    }

    // 2, 4, 8 ... seconds, with up to a quarter more so that workers do not march in step; null when attempts are used up.
    private TimeSpan? RetryAfter(Job job) => job.Attempts >= options.Value.MaxAttempts ? null
        : TimeSpan.FromSeconds(Math.Pow(2, Math.Min(job.Attempts, 10)) * (1 + Random.Shared.NextDouble() / 4));

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {JobId} failed in attempt {Attempt}")]
    private static partial void JobFailed(ILogger log, Exception e, string jobId, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {JobId} was held too long and is another worker's now")]
    private static partial void LeaseLost(ILogger log, string jobId);
}
