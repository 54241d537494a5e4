using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Ingestion;

/// <summary>A document as a job carries it: JSON with the names of the public input (text, title, url, publisher, language, publishedAt).</summary>
public static class JobPayload
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(IncomingDocument document) => JsonSerializer.Serialize(document, Options);

    /// <exception cref="JsonException">The payload is not a document.</exception>
    public static IncomingDocument Read(string payload) =>
        JsonSerializer.Deserialize<IncomingDocument>(payload, Options) is { Text: not null } document ? document : throw new JsonException("The payload has no text.");
}
