using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Transport.Http;

/// <summary>A request by GET: queries only. GraphQL over HTTP, section 5.3.</summary>
internal static class GetRequest
{
    public static Read<GraphQLRequest> Read(HttpRequest request)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in new[] { "query", "operationName", "variables", "extensions" })
        {
            var values = request.Query[name];
            if (values.Count > 1) return new HttpProblem(StatusCodes.Status400BadRequest, $"{name} is given more than once.");
            if (values.Count == 0) continue;
            if (name is "query" or "operationName") parameters[name] = values[0];
            else if (!TryJson(values[0]!, out var json)) return new HttpProblem(StatusCodes.Status400BadRequest, $"{name} is not JSON.");
            else parameters[name] = json;
        }
        return RequestParameters.Check(parameters, Operations.Query);
    }

    private static bool TryJson(string text, out object? value)
    {
        value = null;
        if (text.Length == 0) return true;
        try
        {
            value = JsonBody.Parse(Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
