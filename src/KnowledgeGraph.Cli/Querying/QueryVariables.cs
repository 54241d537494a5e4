using System.Text.Json;
using KnowledgeGraph.Cli.CommandLine;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>The values of a query's variables, as JSON and as the executor takes them.</summary>
internal static class QueryVariables
{
    /// <exception cref="CannotRunException">It is no JSON object.</exception>
    public static JsonElement? Parse(string? json)
    {
        if (json is null) return null;
        try
        {
            using var parsed = JsonDocument.Parse(json);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object) return parsed.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new CannotRunException($"--variables is not JSON: {e.Message}", e);
        }
        throw new CannotRunException("--variables is no JSON object: {\"name\": value, …}");
    }

    public static IReadOnlyDictionary<string, object?>? Plain(JsonElement? variables) =>
        variables is { } json ? (IReadOnlyDictionary<string, object?>)Value(json)! : null;

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Value(g.Last().Value), StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var number) ? (object)number : json.TryGetInt64(out var large) ? (object)large : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
