using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GraphQL;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>The results of a subscription as a stream that can be read at the reader's pace, within bounds.</summary>
internal sealed class ResponseStream(IObservable<ExecutionResult> results, ResponseWriter writer, FaultMask faults)
{
    private const int Capacity = 256;

    public async IAsyncEnumerable<GraphQLResponse> ReadAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var channel = Channel.CreateBounded<ExecutionResult>(Capacity);
        using var subscription = results.Subscribe(new Observer(channel.Writer, faults));
        await foreach (var result in channel.Reader.ReadAllAsync(cancel))
            yield return new GraphQLResponse(ResponseKind.Executed, await writer.WriteAsync(result, cancel));
    }

    private sealed class Observer(ChannelWriter<ExecutionResult> channel, FaultMask faults) : IObserver<ExecutionResult>
    {
        public void OnNext(ExecutionResult value)
        {
            if (!channel.TryWrite(value)) channel.TryComplete();
        }

        public void OnCompleted() => channel.TryComplete();

        public void OnError(Exception error)
        {
            channel.TryWrite(new ExecutionResult { Errors = [error as ExecutionError ?? faults.Mask(error, place: null)] });
            channel.TryComplete();
        }
    }
}
