using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.GraphQL.Resolving;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Executes requests on GraphQL.NET: scan, parse, measure, check the operation, validate, run.</summary>
internal sealed class GraphQLExecutor(ISchema schema, GraphQLApiOptions options, FaultMask faults) : IGraphQLExecutor
{
    private readonly DocumentExecuter engine = new(
        new GraphQLDocumentBuilder(), new DocumentValidator(), new DefaultExecutionStrategySelector([
            new(new ParallelExecutionStrategy(), OperationType.Query),
            new(new MutationStrategy(), OperationType.Mutation),
            new(new SubscriptionExecutionStrategy(), OperationType.Subscription)]), []);
    private readonly ResponseWriter writer = new();

    public async Task<GraphQLResponse> ExecuteAsync(GraphQLRequest request, IServiceProvider services, CancellationToken cancel)
    {
        try
        {
            QueryScan.Check(request.Query, options);
            var document = Parse(request.Query);
            QueryShape.Check(document, options);
            if (Forbidden(document, request) is { } refused) return await RejectAsync(refused, ResponseKind.NotAllowed, cancel);
            return await RunAsync(document, request, services, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            var error = fault as ExecutionError ?? QueryErrors.Of(fault);
            return error is not null
                ? await RejectAsync(error, ResponseKind.Rejected, cancel)
                : await RejectAsync(faults.Mask(fault, place: null), ResponseKind.Faulted, cancel);
        }
    }

    private static GraphQLDocument Parse(string query)
    {
        try
        {
            return Parser.Parse(query, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = 512 });
        }
        catch (GraphQLSyntaxErrorException syntax)
        {
            throw new SyntaxError(syntax);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw new QueryException("The query is nested too deeply.", ErrorCodes.QueryTooLarge);
        }
    }

    private static ExecutionError? Forbidden(GraphQLDocument document, GraphQLRequest request)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        var chosen = string.IsNullOrEmpty(request.OperationName)
            ? operations.Count == 1 ? operations[0] : null
            : operations.Find(o => o.Name?.Value == request.OperationName);
        if (chosen is null || request.Allowed.HasFlag(Kind(chosen.Operation))) return null;
        return new ExecutionError($"A {chosen.Operation.ToString().ToLowerInvariant()} cannot be sent in this way.") { Code = ErrorCodes.OperationNotAllowed };
    }

    private static Operations Kind(OperationType type) => type switch
    {
        OperationType.Query => Operations.Query,
        OperationType.Mutation => Operations.Mutation,
        _ => Operations.Subscription,
    };

    private async Task<GraphQLResponse> RunAsync(GraphQLDocument document, GraphQLRequest request, IServiceProvider services, CancellationToken cancel)
    {
        var scope = new RequestScope(services.GetRequiredService<GraphServices>());
        var result = await engine.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema, Document = document, Query = request.Query, OperationName = string.IsNullOrEmpty(request.OperationName) ? null : request.OperationName,
            Variables = request.Variables is null ? null : new Inputs(request.Variables.ToDictionary(StringComparer.Ordinal)),
            UserContext = scope.AsUserContext(), RequestServices = services,
            UnhandledExceptionDelegate = faults.HandleAsync, CancellationToken = cancel,
        });
        if (result.Streams is { Count: > 0 } streams)
            return new GraphQLResponse(ResponseKind.Stream, default, new ResponseStream(streams.Values.Single(), writer, faults).ReadAsync(CancellationToken.None));
        return new GraphQLResponse(result.Executed ? ResponseKind.Executed : ResponseKind.Rejected, await writer.WriteAsync(result, cancel));
    }

    private async Task<GraphQLResponse> RejectAsync(ExecutionError error, ResponseKind kind, CancellationToken cancel) =>
        new(kind, await writer.WriteAsync(new ExecutionResult(error), cancel));
}
