using GraphQL;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Which exceptions are mistakes of the caller; the others are faults, and masked.</summary>
internal static class QueryErrors
{
    /// <summary>A new error each time: the engine writes the path into it.</summary>
    public static ExecutionError? Of(Exception exception) => exception switch
    {
        QueryException query => new ExecutionError(query.Message) { Code = query.Code },
        InvalidCursorException => new ExecutionError("The cursor does not belong to this list in this order.") { Code = ErrorCodes.BadUserInput },
        _ => null,
    };
}
