using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>What an entity is called and described as.</summary>
internal sealed record EntityContent(
    ImmutableArray<LocalizedText> Names, ImmutableArray<LocalizedText> Aliases, ImmutableArray<LocalizedText> Descriptions, string? WikidataId)
{
    public static EntityContent Of(Entity entity) =>
        new(entity.Names.OrEmpty(), entity.Aliases.OrEmpty(), entity.Descriptions.OrEmpty(), entity.WikidataId);

    public Entity With(string id, string type, EntityOrigin origin) => new(id, type, Names, Aliases, Descriptions, WikidataId, origin);

    public IEnumerable<LocalizedText> Called => Names.Concat(Aliases);
}

/// <summary>The parts of a claim that no query asks for.</summary>
internal sealed record ClaimContent(
    Metric? Metric, ImmutableArray<string> AttributedTo, ImmutableArray<Qualifier> Qualifiers, Evidence Evidence)
{
    public static ClaimContent Of(Claim claim) =>
        new(claim.Metric, claim.AttributedTo.OrEmpty(), claim.Qualifiers.OrEmpty(), claim.Evidence);
}

/// <summary>JSON columns: compact, in the model's own words, letters of all scripts as they are.</summary>
internal static class StoredJson
{
    private static readonly StoredJsonTypes Types = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter<Language>() },
    });

    public static string Write(EntityContent content) => JsonSerializer.Serialize(content, Types.EntityContent);

    public static string Write(ClaimContent content) => JsonSerializer.Serialize(content, Types.ClaimContent);

    public static string Write(IEnumerable<string> values) => JsonSerializer.Serialize([.. values], Types.StringArray);

    public static string Write(IEnumerable<long> values) => JsonSerializer.Serialize([.. values], Types.Int64Array);

    public static EntityContent Entity(string json) => Read(json, Types.EntityContent);

    public static ClaimContent Claim(string json) => Read(json, Types.ClaimContent);

    /// <summary>Arrays of records made by others may be default, which is neither null nor empty.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array) => array.IsDefault ? [] : array;

    private static T Read<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type)!;
}

[JsonSerializable(typeof(EntityContent))]
[JsonSerializable(typeof(ClaimContent))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(long[]))]
internal sealed partial class StoredJsonTypes : JsonSerializerContext;
