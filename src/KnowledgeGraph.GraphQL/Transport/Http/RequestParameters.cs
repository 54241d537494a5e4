using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Transport.Http;

/// <summary>The parameters of a request. GraphQL over HTTP, section 5.1.</summary>
internal static class RequestParameters
{
    /// <param name="parameters">The decoded JSON object, or the parameters of a URL with theirs decoded.</param>
    public static Read<GraphQLRequest> Check(object? parameters, Operations allowed)
    {
        if (parameters is not IReadOnlyDictionary<string, object?> given) return Bad("The request must be a JSON object with the field query.");
        if (given.GetValueOrDefault("query") is not string query) return Bad("query must be a string.");
        if (given.GetValueOrDefault("operationName") is not (null or string)) return Bad("operationName must be a string or null.");
        if (given.GetValueOrDefault("variables") is not (null or IReadOnlyDictionary<string, object?>)) return Bad("variables must be an object or null.");
        if (given.GetValueOrDefault("extensions") is not (null or IReadOnlyDictionary<string, object?>)) return Bad("extensions must be an object or null.");
        return new GraphQLRequest(query, (string?)given.GetValueOrDefault("operationName"), (IReadOnlyDictionary<string, object?>?)given.GetValueOrDefault("variables"), allowed);
    }

    private static HttpProblem Bad(string message) => new(StatusCodes.Status400BadRequest, message);
}
