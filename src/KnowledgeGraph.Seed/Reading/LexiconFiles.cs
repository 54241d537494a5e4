using System.Collections.Immutable;

namespace KnowledgeGraph.Seed.Reading;

/// <summary>Reads <c>lexicon/{ar,en,zh}/*.yaml</c>: the file's name is the section, its keys the lists. A top-level list stands under the key <c>all</c>.</summary>
internal static class LexiconFiles
{
    public static ImmutableDictionary<string, ImmutableArray<string>> Section(YamlFile file, string text)
    {
        var root = file.Root(text);
        if (root is YamlDotNet.RepresentationModel.YamlSequenceNode)
            return ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("all", [.. file.Texts(root)]);
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (key, value, at) in file.Pairs(root))
        {
            if (lists.ContainsKey(key)) { file.Problem(at, $"'{key}' stands twice"); continue; }
            var texts = file.Texts(value);
            foreach (var twice in texts.GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > 1)) file.Problem(at, $"{key}: '{twice.Key}' stands twice");
            lists[key] = [.. texts];
        }
        return lists.ToImmutable();
    }
}
