namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Operations that a transport lets through.</summary>
[Flags]
public enum Operations
{
    None = 0,
    Query = 1,
    Mutation = 2,
    Subscription = 4,
}

/// <summary>A request as every transport hands it on.</summary>
/// <param name="Variables">Values as JSON has them: null, bool, int, long, double, string, list, dictionary.</param>
/// <param name="Allowed">Operations that may come this way.</param>
public sealed record GraphQLRequest(string Query, string? OperationName, IReadOnlyDictionary<string, object?>? Variables, Operations Allowed);
