namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>How far a request came.</summary>
public enum ResponseKind
{
    /// <summary>It was executed; the response has data, perhaps null, perhaps with errors.</summary>
    Executed,

    /// <summary>It was not: not GraphQL, not valid, or too large. There are errors and no data.</summary>
    Rejected,

    /// <summary>The operation is none that may come this way.</summary>
    NotAllowed,

    /// <summary>A subscription was opened: see <see cref="GraphQLResponse.Events"/>.</summary>
    Stream,

    /// <summary>A fault of the service, not at a field.</summary>
    Faulted,
}

/// <summary>The answer to a request.</summary>
/// <param name="Json">UTF-8 JSON: data, errors. Empty for streams.</param>
/// <param name="Events">The responses of a subscription, as they come; to stop reading ends it.</param>
public sealed record GraphQLResponse(ResponseKind Kind, ReadOnlyMemory<byte> Json, IAsyncEnumerable<GraphQLResponse>? Events = null);

/// <summary>Executes requests. The transports know the engine by this interface only.</summary>
public interface IGraphQLExecutor
{
    /// <summary>Never throws because of what the request says.</summary>
    /// <param name="services">Scope to take the ports from; for a subscription it must live until the stream ends.</param>
    Task<GraphQLResponse> ExecuteAsync(GraphQLRequest request, IServiceProvider services, CancellationToken cancel);
}
