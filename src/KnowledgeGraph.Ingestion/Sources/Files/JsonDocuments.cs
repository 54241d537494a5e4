using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Ingestion;

/// <summary>A document as JSON: <c>text</c>, and where known <c>title</c>, <c>url</c>, <c>publisher</c>, <c>language</c>, <c>publishedAt</c>; other fields are passed over.</summary>
internal static class JsonDocuments
{
    /// <summary>A file that holds one document or a list of them.</summary>
    public static IReadOnlyList<SourceDocument> Read(string file, string text, long bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Array) return [One(file, json.RootElement, bytes)];
            var count = Math.Max(1, json.RootElement.GetArrayLength());
            return [.. json.RootElement.EnumerateArray().Select((e, i) => One(string.Create(CultureInfo.InvariantCulture, $"{file}[{i}]"), e, bytes / count))];
        }
        catch (JsonException e)
        {
            return [SourceDocument.Refused(file, Message(e), bytes)];
        }
    }

    /// <summary>A text that holds exactly one document.</summary>
    public static SourceDocument ReadOne(string place, string text, long bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return One(place, json.RootElement, bytes);
        }
        catch (JsonException e)
        {
            return SourceDocument.Refused(place, Message(e), bytes);
        }
    }

    private static SourceDocument One(string place, JsonElement json, long bytes)
    {
        try
        {
            return SourceDocument.Of(place, Document(json), bytes);
        }
        catch (SourceFormatException e)
        {
            return SourceDocument.Refused(place, e.Message, bytes);
        }
    }

    private static IncomingDocument Document(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new SourceFormatException("is no JSON object with a field 'text'");
        var text = Field(json, "text") ?? throw new SourceFormatException("text: is missing; it holds the text of the document");
        return new IncomingDocument(
            text, Field(json, "title"), Field(json, "url"), Field(json, "publisher"), DocumentFields.Language(Field(json, "language")),
            DocumentFields.Time("publishedAt", Field(json, "publishedAt")));
    }

    private static string? Field(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new SourceFormatException($"{name}: is no text");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new SourceFormatException($"{name}: is broken Unicode (unpaired surrogates)", e);
        }
    }

    // The message of the parser ends with places of its own, which count from 0.
    private static string Message(JsonException e) =>
        string.Create(CultureInfo.InvariantCulture, $"is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}): {e.Message.Split(" LineNumber:")[0]}");
}
