using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.GraphQL.Resolving;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Faults of the service: logged under an id, answered with that id and nothing else.</summary>
internal sealed partial class FaultMask(ILogger<FaultMask> log)
{
    // A fault of a batch comes back at each of its parents: one fault, one id, one line in the log.
    private readonly ConditionalWeakTable<Exception, string> ids = [];

    public ExecutionError Mask(Exception fault, string? place)
    {
        var id = Guid.NewGuid().ToString("N")[..12];
        if (ids.TryAdd(fault, id)) Fault(fault, id, place ?? "the request");
        else if (ids.TryGetValue(fault, out var known)) id = known;
        return new ExecutionError($"Internal error (id {id})") { Code = ErrorCodes.Internal };
    }

    public Task HandleAsync(UnhandledExceptionContext context)
    {
        context.Exception = QueryErrors.Of(context.OriginalException)
            ?? Mask(context.OriginalException, context.FieldContext is { } field ? $"{field.ParentType.Name}.{field.FieldDefinition.Name}" : null);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Internal error {Id} at {Place}")]
    private partial void Fault(Exception fault, string id, string place);
}
