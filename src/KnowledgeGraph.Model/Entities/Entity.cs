using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>A text in a language: a name, an alias, a description.</summary>
public readonly record struct LocalizedText(Language Language, string Text);

/// <summary>Where an entity comes from: the seed, or a document that named something nobody had listed.</summary>
public enum EntityOrigin { Seed, Document }

/// <summary>A thing of the graph. Type is an id of the ontology (<c>Company</c>).</summary>
/// <param name="Id"><c>entity/…</c>: readable for seed entities (<c>entity/alibaba</c>), derived from type and name for provisional ones.</param>
/// <param name="Names">The best name in each language, at most one a language.</param>
/// <param name="Aliases">Every other surface form known.</param>
public sealed record Entity(
    string Id, string Type, ImmutableArray<LocalizedText> Names, ImmutableArray<LocalizedText> Aliases,
    ImmutableArray<LocalizedText> Descriptions, string? WikidataId, EntityOrigin Origin)
{
    /// <summary>The name in <paramref name="language"/>, else in English, else any.</summary>
    public string NameIn(Language? language) => In(Names, language) ?? Id;

    public string? DescriptionIn(Language? language) => In(Descriptions, language);

    private static string? In(ImmutableArray<LocalizedText> texts, Language? language)
    {
        string? english = null, any = null;
        foreach (var text in texts)
        {
            if (text.Language == language) return text.Text;
            if (text.Language == Language.En) english = text.Text;
            any ??= text.Text;
        }
        return english ?? any;
    }
}
