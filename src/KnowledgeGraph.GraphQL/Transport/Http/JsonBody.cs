using System.Text.Json;
using System.Text.Unicode;

namespace KnowledgeGraph.GraphQL.Transport.Http;

/// <summary>
/// Reads JSON into null, bool, int, long, double, string, list and dictionary. Unlike System.Text.Json it keeps lone surrogates that are
/// written as escapes: that a text is broken is for a mutation to answer, with the path of the field.
/// </summary>
internal static class JsonBody
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <exception cref="JsonException">It is not JSON, not UTF-8, or nested too deeply.</exception>
    public static object? Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8)) throw new JsonException("The text is not UTF-8.");
        var reader = new Utf8JsonReader(utf8, Options);
        reader.Read();
        var value = Value(ref reader);
        if (reader.Read()) throw new JsonException("There is something after the value.");
        return value;
    }

    private static object? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(ref reader),
        JsonTokenType.StartArray => Array(ref reader),
        JsonTokenType.String => JsonText.Of(reader),
        JsonTokenType.Number => Number(reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw new JsonException("The text is empty."),
    };

    private static Dictionary<string, object?> Object(ref Utf8JsonReader reader)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonText.Of(reader);
            reader.Read();
            fields[name] = Value(ref reader);
        }
        return fields;
    }

    private static List<object?> Array(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader));
        return items;
    }

    private static object Number(in Utf8JsonReader reader) =>
        reader.TryGetInt32(out var number) ? (object)number : reader.TryGetInt64(out var large) ? (object)large : reader.GetDouble();
}
