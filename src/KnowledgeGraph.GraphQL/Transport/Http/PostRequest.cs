using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL.Transport.Http;

/// <summary>A request by POST: a JSON object. GraphQL over HTTP, section 5.4.</summary>
internal static class PostRequest
{
    public static async Task<Read<GraphQLRequest>> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancel)
    {
        if (!IsJson(request.ContentType))
            return new HttpProblem(StatusCodes.Status415UnsupportedMediaType, "The Content-Type must be application/json, in UTF-8.");
        var body = await BodyAsync(request, maxBytes, cancel);
        if (body.Problem is not null) return body.Problem;
        try
        {
            return RequestParameters.Check(JsonBody.Parse(body.Value!.GetBuffer().AsSpan(0, (int)body.Value.Length)), Operations.Query | Operations.Mutation);
        }
        catch (JsonException)
        {
            return new HttpProblem(StatusCodes.Status400BadRequest, "The body is not JSON (RFC 8259, in UTF-8, at most 64 levels).");
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<Read<MemoryStream>> BodyAsync(HttpRequest request, long maxBytes, CancellationToken cancel)
    {
        var tooLarge = new HttpProblem(StatusCodes.Status413PayloadTooLarge, $"The body may have at most {maxBytes} bytes; split what it carries.");
        // The server's own limit would cut the connection of a client that is still sending, before it has read why.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        if (request.ContentLength > maxBytes) return tooLarge;
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await request.Body.ReadAsync(buffer, cancel)) > 0;)
            {
                if (body.Length + read > maxBytes) return tooLarge;
                body.Write(buffer, 0, read);
            }
            return body;
        }
        catch (BadHttpRequestException broken)
        {
            return new HttpProblem(broken.StatusCode, "The body could not be read.");
        }
    }
}
