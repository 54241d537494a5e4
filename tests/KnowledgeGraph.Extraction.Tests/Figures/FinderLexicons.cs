using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Tests.Figures;

/// <summary>The word lists of graph-seed that the finders read, and sentences to try them on.</summary>
internal static class FinderLexicons
{
    private static readonly string[] Sections = ["time", "quantities", "metrics"];
    private static readonly TextAnnotator Annotator = new(TextLexicon.Empty);

    public static Lexicon Of(Language language) => new(language, Sections.ToImmutableDictionary(s => s, s => Read(language, s), StringComparer.Ordinal));

    public static AnnotatedText Annotate(string text, Language language) => Annotator.Annotate(text, language);

    public static ImmutableDictionary<string, ImmutableArray<string>> Read(Language language, string section)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Folder(), language.Code(), section + ".yaml"))));
        return ((YamlMappingNode)yaml.Documents[0].RootNode).Children.ToImmutableDictionary(
            p => ((YamlScalarNode)p.Key).Value!, p => ((YamlSequenceNode)p.Value).Select(t => ((YamlScalarNode)t).Value!).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "graph-seed", "lexicon"))) return Path.Combine(folder.FullName, "graph-seed", "lexicon");
        throw new DirectoryNotFoundException("graph-seed/lexicon");
    }
}
