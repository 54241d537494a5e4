namespace KnowledgeGraph.GraphQL.Subscriptions;

/// <summary>A document is in the store with all its claims, and was not there before.</summary>
public sealed record DocumentIngested(string DocumentId);

/// <summary>
/// Port: what happens to the graph, for those who listen. The mutation ingestDocument publishes what it stores; whoever else writes
/// documents in this process (a queue worker) publishes its own.
/// </summary>
public interface IGraphEvents
{
    /// <summary>Never waits for listeners.</summary>
    void Publish(DocumentIngested happened);

    /// <summary>What is published from the first read on, in order. A listener that falls too far behind gets an exception.</summary>
    IAsyncEnumerable<DocumentIngested> ListenAsync(CancellationToken cancel = default);
}
