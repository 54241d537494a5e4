using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>The word lists of one language: sections (<c>triggers</c>, <c>negation</c>, <c>time</c> …), in each section lists under a key.</summary>
public sealed record Lexicon(Language Language, ImmutableDictionary<string, ImmutableDictionary<string, ImmutableArray<string>>> Sections)
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> None = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>A section; empty when the language has none of that name.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Section(string name) => Sections.GetValueOrDefault(name, None);

    /// <summary>One list of a section; empty when absent.</summary>
    public ImmutableArray<string> List(string section, string key) =>
        Section(section).TryGetValue(key, out var list) ? list : [];
}
