using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What of an error is told: its message and one code. Never what an exception says.</summary>
internal sealed class ErrorWriter : IErrorInfoProvider
{
    private static readonly string[] OwnCodes = [ErrorCodes.QueryTooLarge, ErrorCodes.OperationNotAllowed, ErrorCodes.BadRequest];

    public ErrorInfo GetInfo(ExecutionError executionError) => new()
    {
        Message = WellFormed(executionError is UnhandledError ? "Internal error" : executionError.Message),
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = Code(executionError) },
    };

    public static string Code(ExecutionError error) => error switch
    {
        UnhandledError => ErrorCodes.Internal,
        _ when OwnCodes.Contains(error.Code) => error.Code!,
        SyntaxError => ErrorCodes.ParseFailed,
        InvalidVariableError or InvalidValueError or InvalidLiteralError => ErrorCodes.BadUserInput,
        ValidationError or NoOperationError => ErrorCodes.ValidationFailed,
        DocumentError or RequestError => ErrorCodes.BadRequest,
        _ => error.Code ?? ErrorCodes.Internal,
    };

    // Messages quote the query; half a surrogate pair in it cannot be written as JSON.
    private static string WellFormed(string message) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(message));
}
