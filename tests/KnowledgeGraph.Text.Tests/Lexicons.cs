using System.Collections.Immutable;
using YamlDotNet.Serialization;

namespace KnowledgeGraph.Text.Tests;

/// <summary>The word lists of graph-seed, read as plainly as can be.</summary>
internal static class Lexicons
{
    public static TextLexicon Seed { get; } = Load();

    public static string Repository { get; } = FindRepository();

    private static TextLexicon Load()
    {
        var abbreviations = Read("en", "abbreviations");
        return new TextLexicon(
            new AbbreviationLexicon(Words(abbreviations, "titles"), Words(abbreviations, "before_numbers"), Words(abbreviations, "endings"), Words(abbreviations, "starters")),
            [.. new[] { "ar", "en", "zh" }.Select(language => Noise(Read(language, "noise")))]);
    }

    private static NoiseLexicon Noise(Dictionary<string, List<string>> file) => new()
    {
        Lines = Words(file, "lines"), Openers = Words(file, "openers"), Labels = Words(file, "labels"), Bylines = Words(file, "bylines"),
        Phrases = Words(file, "phrases"), Headings = Words(file, "headings"), Boxes = Words(file, "boxes"), Adverts = Words(file, "adverts"),
        Menu = Words(file, "menu"), Dates = Words(file, "dates"),
    };

    private static ImmutableArray<string> Words(Dictionary<string, List<string>> file, string key) => file.TryGetValue(key, out var words) ? [.. words] : [];

    private static Dictionary<string, List<string>> Read(string language, string name)
    {
        var path = Path.Combine(FindRepository(), "graph-seed", "lexicon", language, name + ".yaml");
        if (!File.Exists(path)) return [];
        return new Deserializer().Deserialize<Dictionary<string, List<string>>>(File.ReadAllText(path)) ?? [];
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("KnowledgeGraph.sln was not found above the tests.");
    }
}
