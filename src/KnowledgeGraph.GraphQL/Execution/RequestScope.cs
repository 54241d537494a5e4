using GraphQL;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What lives as long as one request: the services for its resolvers and the batches that are being gathered.</summary>
internal sealed class RequestScope(GraphServices services)
{
    private const string Key = "scope";

    public GraphServices Services { get; } = services;
    public OpenBatches Batches { get; } = new();

    public Dictionary<string, object?> AsUserContext() => new(StringComparer.Ordinal) { [Key] = this };

    public static RequestScope Of(IResolveFieldContext context) => (RequestScope)context.UserContext[Key]!;
}
