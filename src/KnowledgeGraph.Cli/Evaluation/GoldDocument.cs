using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>One gold file (docs/annotation.md) with its text.</summary>
public sealed record GoldDocument(
    string Id, string Language, string? Title, string? Publisher, string? PublishedAt, string Text,
    IReadOnlyDictionary<string, GoldEntity> Entities, IReadOnlyList<GoldClaim> Claims)
{
    /// <summary>Reads every <c>*.gold.json</c> of a folder with its text from another.</summary>
    public static IReadOnlyList<GoldDocument> ReadAll(string goldFolder, string textFolder) =>
        [.. Directory.EnumerateFiles(goldFolder, "*.gold.json").Order(StringComparer.Ordinal).Select(f => Read(f, textFolder))];

    /// <exception cref="InvalidDataException">It has no text, or is no gold file; the message names it.</exception>
    private static GoldDocument Read(string file, string textFolder)
    {
        try
        {
            return Parse(file, textFolder);
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"{file}: is no gold file with its text as docs/annotation.md describes them{(e is JsonException ? ": " + e.Message : "")}.", e);
        }
    }

    private static GoldDocument Parse(string file, string textFolder)
    {
        var gold = JsonNode.Parse(File.ReadAllText(file))!;
        var id = (string?)gold["document"] ?? throw new FormatException("document");
        var path = Path.Combine(textFolder, id + ".json");
        if (!File.Exists(path)) throw new InvalidDataException($"{file}: there is no text {path}");
        var text = JsonNode.Parse(File.ReadAllText(path))!;
        var entities = gold["entities"]!.AsArray().Select(e => GoldEntity.Read(e!)).ToDictionary(e => e.Key, StringComparer.Ordinal);
        return new GoldDocument(
            id, ((string?)gold["language"] ?? (string?)text["language"] ?? "ar")[..2], (string?)text["title"], (string?)text["publisher"], (string?)text["publishedAt"],
            (string)text["text"]!, entities, [.. gold["claims"]!.AsArray().Select(c => GoldClaim.Read(c!))]);
    }
}

/// <summary>An entity of a gold file, with its names as they are compared.</summary>
public sealed record GoldEntity(string Key, string Type, IReadOnlySet<string> Names, bool Required)
{
    internal static GoldEntity Read(JsonNode e)
    {
        var key = (string)e["key"]!;
        var names = e["names"]!.AsArray().Select(n => ScoringFold.Fold((string)n!)).Append(ScoringFold.Fold(key.Replace('-', ' '))).Where(n => n.Length > 0);
        return new GoldEntity(key, (string)e["type"]!, names.ToHashSet(StringComparer.Ordinal), (bool?)e["required"] ?? true);
    }
}

/// <summary>A claim of a gold file.</summary>
/// <param name="Ways">All equally right ways of saying it, itself first.</param>
public sealed record GoldClaim(
    string Subject, string Predicate, string? Object, string Modality, bool Negated, string? ValidFrom, IReadOnlyList<string> AttributedTo,
    string Evidence, bool Required, IReadOnlyList<(string Subject, string Predicate, string Object)> Ways)
{
    internal static GoldClaim Read(JsonNode c)
    {
        var (s, p, o) = ((string)c["subject"]!, (string)c["predicate"]!, (string?)c["object"]);
        var also = c["also"]?.AsArray().Select(a => ((string)a![0]!, (string)a[1]!, (string)a[2]!)) ?? [];
        return new GoldClaim(
            s, p, o, (string?)c["modality"] ?? "asserted", (bool?)c["negated"] ?? false, (string?)c["valid_from"],
            [.. c["attributed_to"]?.AsArray().Select(a => (string)a!) ?? []], (string?)c["evidence"] ?? "", (bool?)c["required"] ?? true,
            o is null ? [.. also] : [(s, p, o), .. also]);
    }
}
