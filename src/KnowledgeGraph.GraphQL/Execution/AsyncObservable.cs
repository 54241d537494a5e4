namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A stream of events as the engine wants it. One observer; to dispose of its subscription ends the stream.</summary>
internal sealed class AsyncObservable(IAsyncEnumerable<object> events) : IObservable<object?>
{
    public IDisposable Subscribe(IObserver<object?> observer)
    {
        var subscription = new Subscription();
        _ = PumpAsync(observer, subscription.Stop.Token);
        return subscription;
    }

    private async Task PumpAsync(IObserver<object?> observer, CancellationToken stop)
    {
        try
        {
            await foreach (var happened in events.WithCancellation(stop)) observer.OnNext(happened);
            observer.OnCompleted();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The observer has gone: nobody is left to be told.
        }
        catch (Exception fault)
        {
            observer.OnError(QueryErrors.Of(fault) ?? fault);
        }
    }

    private sealed class Subscription : IDisposable
    {
        public CancellationTokenSource Stop { get; } = new();

        public void Dispose() => Stop.Cancel();
    }
}
