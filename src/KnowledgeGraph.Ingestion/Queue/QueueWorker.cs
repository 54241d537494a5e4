using System.Text.Json;
using KnowledgeGraph.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Ingestion;

/// <summary>Takes documents from the durable queue, one at a time a worker, and ends each job in the transaction that stores its document.</summary>
public sealed partial class QueueWorker(
    IJobQueue queue, DocumentIngestion ingestion, IOptions<IngestionOptions> options, TimeProvider time, ILogger<QueueWorker> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(n => RunAsync($"{Environment.MachineName}/{Environment.ProcessId}/{n}", stoppingToken)));

    private async Task RunAsync(string worker, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await WorkOnceAsync(worker, stop)) await Task.Delay(Idle, time, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested) { return; }
            catch (Exception e)
            {
                StoreFailed(log, e);
                await Task.Delay(Idle * 10, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Does the next job. False when there is none.</summary>
    public async Task<bool> WorkOnceAsync(string worker, CancellationToken stop)
    {
        var lease = TimeSpan.FromSeconds(options.Value.LeaseSeconds);
        if (await queue.LeaseAsync(worker, lease, stop) is not { } job) return false;
        using var alive = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var beating = BeatAsync(job.Id, worker, lease, alive.Token);
        try
        {
            var outcome = await ingestion.IngestAsync(JobPayload.Read(job.Payload), job.Id, stop);
            if (outcome.Problems.Count > 0) await queue.FailAsync(job.Id, string.Join(' ', outcome.Problems.Select(p => $"{p.Field}: {p.Message}")), retryAfter: null, stop);
        }
        catch (JsonException e)
        {
            await queue.FailAsync(job.Id, $"The payload is not a document: {e.Message}", retryAfter: null, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            JobFailed(log, e, job.Id, job.Attempts);
            await queue.FailAsync(job.Id, "The document could not be ingested; the log has the reason under this job's id.", RetryAfter(job), stop);
        }
        finally
        {
            await alive.CancelAsync();
            await beating;
        }
        return true;
    }

    // A third of the lease between signs of life.
    private async Task BeatAsync(string job, string worker, TimeSpan lease, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(lease / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop)) await queue.HeartbeatAsync(job, worker, lease, stop);
        }
        catch (OperationCanceledException) { /* the job is over */ }
    }

    // 2, 4, 8 ... seconds, with up to a quarter more so that workers do not march in step; null when attempts are used up.
    private TimeSpan? RetryAfter(Job job) => job.Attempts >= options.Value.MaxAttempts ? null
        : TimeSpan.FromSeconds(Math.Pow(2, Math.Min(job.Attempts, 10)) * (1 + Random.Shared.NextDouble() / 4));

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {JobId} failed in attempt {Attempt}")]
    private static partial void JobFailed(ILogger log, Exception e, string jobId, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "The queue does not answer; trying again")]
    private static partial void StoreFailed(ILogger log, Exception e);
}
