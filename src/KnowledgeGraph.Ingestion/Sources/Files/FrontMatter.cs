using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Ingestion;

/// <summary>A plain text, with <c>title</c>, <c>publisher</c>, <c>url</c>, <c>published</c> and <c>language</c> between two lines of <c>---</c> at its head, or without.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <exception cref="SourceFormatException">The front matter is not YAML, or says what cannot be.</exception>
    public static IncomingDocument Read(string text)
    {
        if (Split(text) is not var (head, body)) return new IncomingDocument(text.Trim());
        var fields = Fields(head);
        string? Field(string name) => fields.GetValueOrDefault(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        return new IncomingDocument(
            body.Trim(), Field("title"), Field("url"), Field("publisher"), DocumentFields.Language(Field("language")),
            DocumentFields.Time("published", Field("published") ?? Field("publishedAt")));
    }

    // A rule at the head of a text that has no second one is part of the text.
    private static (string Head, string Body)? Split(string text)
    {
        using var lines = new StringReader(text);
        if (lines.ReadLine()?.TrimEnd() != Fence) return null;
        var head = new List<string>();
        while (lines.ReadLine() is { } line)
        {
            if (line.TrimEnd() == Fence) return (string.Join('\n', head), lines.ReadToEnd());
            head.Add(line);
        }
        return null;
    }

    private static Dictionary<string, string> Fields(string head)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(head));
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            if (stream.Documents.Count == 0) return fields;
            if (stream.Documents[0].RootNode is not YamlMappingNode map) throw new SourceFormatException("the front matter is no list of keys and values");
            foreach (var (key, value) in map.Children)
                if (key is YamlScalarNode { Value: { } name } && value is YamlScalarNode { Value: { } content }) fields[name] = content;
            return fields;
        }
        catch (YamlException e)
        {
            throw new SourceFormatException($"the front matter is not YAML (line {e.Start.Line + 1}): {e.InnerException?.Message ?? e.Message}", e);
        }
    }
}
