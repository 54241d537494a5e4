using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Ingestion;

/// <summary>Runs the workers of this process until it stops: each takes one document of the queue after the other.</summary>
public sealed partial class QueueWorker(QueuedIngestion queued, IOptions<IngestionOptions> options, TimeProvider time, ILogger<QueueWorker> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500), AfterFault = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(n => RunAsync($"{Environment.MachineName}/{Environment.ProcessId}/{n}", stoppingToken)));

    private async Task RunAsync(string worker, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var pause = Idle;
            try
            {
                if (await queued.WorkOnceAsync(worker, stop)) continue;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                QueueFailed(log, e);
                pause = AfterFault;
            }
            await Task.Delay(pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The queue does not answer; trying again")]
    private static partial void QueueFailed(ILogger log, Exception e);
}
