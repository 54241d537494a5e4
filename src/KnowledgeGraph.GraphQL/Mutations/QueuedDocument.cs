using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.GraphQL.Mutations;

/// <summary>
/// The payload of a queued job: <see cref="IngestRequest"/> as JSON in camel case, nulls left out, the language as its ISO code in upper case
/// (<c>AR</c>), times as RFC 3339. Whoever works off the queue reads it with <see cref="Read"/>.
/// </summary>
public static class QueuedDocument
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static string Write(IngestRequest request) => JsonSerializer.Serialize(request, Json);

    /// <summary>Null when the payload is not such a document.</summary>
    public static IngestRequest? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<IngestRequest>(payload, Json) is { Text: not null } request ? request : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
