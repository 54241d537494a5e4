using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Subscriptions;

/// <summary>Events within one process: a bounded channel per listener.</summary>
public sealed class GraphEvents : IGraphEvents
{
    /// <summary>Events that may wait for one listener.</summary>
    public const int Capacity = 1024;

    private readonly ConcurrentDictionary<Channel<DocumentIngested>, byte> listeners = [];

    /// <summary>How many listen now.</summary>
    public int Listeners => listeners.Count;

    public void Publish(DocumentIngested happened)
    {
        foreach (var channel in listeners.Keys)
            if (!channel.Writer.TryWrite(happened))
                channel.Writer.TryComplete(new QueryException("The subscription fell behind and was ended; subscribe again.", "SUBSCRIPTION_TOO_SLOW"));
    }

    public async IAsyncEnumerable<DocumentIngested> ListenAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var channel = Channel.CreateBounded<DocumentIngested>(Capacity);
        listeners[channel] = 0;
        try
        {
            await foreach (var happened in channel.Reader.ReadAllAsync(cancel)) yield return happened;
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }
}
