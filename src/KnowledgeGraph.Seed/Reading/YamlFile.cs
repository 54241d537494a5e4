using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Seed.Reading;

/// <summary>A YAML file as nodes that know their lines. Mistakes of form go to the problem list; reading goes on.</summary>
internal sealed class YamlFile(string name, List<SeedProblem> problems)
{
    public string Name { get; } = name;

    public void Problem(YamlNode? at, string reason) => problems.Add(new SeedProblem(Name, (int)(at?.Start.Line ?? 0), reason));

    public void Problem(int line, string reason) => problems.Add(new SeedProblem(Name, line, reason));

    public YamlNode? Root(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException e)
        {
            problems.Add(new SeedProblem(Name, (int)e.Start.Line, $"is not valid YAML: {e.InnerException?.Message ?? e.Message}"));
            return null;
        }
        // The parser meets some spoiled texts with exceptions of other kinds, which know no place.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            problems.Add(new SeedProblem(Name, (int)(parser.Current?.End.Line ?? 0), "is not valid YAML here or on the next lines: is a bracket open?"));
            return null;
        }
    }

    public IEnumerable<YamlMappingNode> Items(YamlNode? node)
    {
        if (node is null) yield break;
        if (node is not YamlSequenceNode list) { Problem(node, "expected a list"); yield break; }
        foreach (var item in list)
            if (item is YamlMappingNode map) yield return map;
            else Problem(item, "expected keys and values");
    }

    public IEnumerable<(string Key, YamlNode Value, YamlNode At)> Pairs(YamlNode? node)
    {
        if (node is null) yield break;
        if (node is not YamlMappingNode map) { Problem(node, "expected keys and values"); yield break; }
        foreach (var (key, value) in map.Children)
            yield return (Text(key) ?? "", value, key);
    }

    public YamlNode? Get(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public string? Text(YamlNode? node)
    {
        if (node is null) return null;
        if (node is YamlScalarNode scalar) return scalar.Value;
        Problem(node, "expected text");
        return null;
    }

    public string? Text(YamlMappingNode map, string key) => Text(Get(map, key)) is { Length: > 0 } text ? text : null;

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public List<string> Texts(YamlNode? node) => node switch
    {
        null => [],
        YamlScalarNode scalar => string.IsNullOrEmpty(scalar.Value) ? [] : [scalar.Value],
        YamlSequenceNode list => [.. list.Select(Text).OfType<string>()],
        _ => Wrong(node),
    };

    public void OnlyKeys(YamlMappingNode map, params ReadOnlySpan<string> known)
    {
        foreach (var (key, _) in map.Children)
            if (Text(key) is { } name && !known.Contains(name)) Problem(key, $"unknown key '{name}'; known: {string.Join(", ", known.ToArray())}");
    }

    private List<string> Wrong(YamlNode node)
    {
        Problem(node, "expected a text or a list of texts");
        return [];
    }
}
