using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.GraphQL.Resolving;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Transport.Http;

/// <summary>GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft. Every answer is a well-formed GraphQL response.</summary>
internal sealed class HttpTransport(IGraphQLExecutor executor, GraphQLApiOptions options)
{
    public async Task HandleAsync(HttpContext http)
    {
        var cancel = http.RequestAborted;
        try
        {
            if (Negotiation.Choose(http.Request) is not { } type)
            {
                await RefuseAsync(http, ResponseMediaType.Json, new HttpProblem(StatusCodes.Status406NotAcceptable, "The response is application/graphql-response+json or application/json, in UTF-8."));
                return;
            }
            var request = await ReadAsync(http.Request, cancel);
            if (request.Problem is { } problem) await RefuseAsync(http, type, problem);
            else await AnswerAsync(http, type, await executor.ExecuteAsync(request.Value!, http.RequestServices, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The client has gone: nobody is left to be answered.
        }
    }

    private async Task<Read<GraphQLRequest>> ReadAsync(HttpRequest request, CancellationToken cancel) =>
        HttpMethods.IsPost(request.Method) ? await PostRequest.ReadAsync(request, options.MaxRequestBytes, cancel)
        : HttpMethods.IsGet(request.Method) ? GetRequest.Read(request)
        : new HttpProblem(StatusCodes.Status405MethodNotAllowed, "The method must be GET or POST.", Allow: "GET, POST");

    private static Task AnswerAsync(HttpContext http, ResponseMediaType type, GraphQLResponse response)
    {
        var status = Status(http.Request, type, response.Kind);
        if (status == StatusCodes.Status405MethodNotAllowed) http.Response.Headers.Allow = "POST";
        return WriteAsync(http, type, status, response.Json);
    }

    // Section 6.4: application/json says 200 to whatever was a well-formed request; application/graphql-response+json says how it went.
    private static int Status(HttpRequest request, ResponseMediaType type, ResponseKind kind) => kind switch
    {
        ResponseKind.Executed => StatusCodes.Status200OK,
        ResponseKind.NotAllowed => HttpMethods.IsGet(request.Method) ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status400BadRequest,
        ResponseKind.Faulted => StatusCodes.Status500InternalServerError,
        _ => type == ResponseMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private static Task RefuseAsync(HttpContext http, ResponseMediaType type, HttpProblem problem)
    {
        if (problem.Allow is not null) http.Response.Headers.Allow = problem.Allow;
        var error = new { errors = new[] { new { message = problem.Message, extensions = new { code = ErrorCodes.BadRequest } } } };
        return WriteAsync(http, type, problem.Status, JsonSerializer.SerializeToUtf8Bytes(error));
    }

    private static async Task WriteAsync(HttpContext http, ResponseMediaType type, int status, ReadOnlyMemory<byte> json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type.ContentType();
        http.Response.ContentLength = json.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }
}
