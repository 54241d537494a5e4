namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>What the caller asked cannot be answered: becomes a GraphQL error at the field, with its path, this message and code.</summary>
public sealed class QueryException(string message, string code = ErrorCodes.BadUserInput) : Exception(message)
{
    public string Code { get; } = code;
}
