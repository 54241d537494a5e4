using System.Collections.Immutable;
using KnowledgeGraph.Model;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Seed.Reading;

/// <summary>Reads <c>entities/*.yaml</c>.</summary>
internal static class EntityFiles
{
    public static IEnumerable<EntityEntry> Read(YamlFile file, string text)
    {
        foreach (var map in file.Items(file.Root(text)))
        {
            file.OnlyKeys(map, "id", "type", "names", "aliases", "description", "demonyms", "metonyms", "country", "maker", "kinds", "wikidata");
            yield return new EntityEntry(
                file.Name, (int)map.Start.Line, file.Text(map, "id"), file.Text(map, "type"), Localized(file, map, "names"),
                Localized(file, map, "aliases"), Localized(file, map, "description"), Localized(file, map, "demonyms"),
                Localized(file, map, "metonyms"), file.Text(map, "country"), file.Text(map, "maker"),
                file.Texts(file.Get(map, "kinds")), file.Text(map, "wikidata"));
        }
    }

    public static EntityProfile Profile(EntityEntry e)
    {
        // Every surface form known is an alias, those that stand for a government or belong to it included.
        var names = Texts(e.Names);
        var aliases = Texts([.. e.Aliases, .. e.Demonyms, .. e.Metonyms]).Where(a => !names.Contains(a)).Distinct().ToImmutableArray();
        var entity = new Entity(ContentId.Entity(e.Id!), e.Type!, names, aliases, Texts(e.Descriptions), e.WikidataId, EntityOrigin.Seed);
        return new EntityProfile(entity, [.. e.Kinds], Reference(e.Country), Reference(e.Maker), Texts(e.Demonyms), Texts(e.Metonyms));
    }

    private static string? Reference(string? id) => id is null ? null : ContentId.Entity(id);

    private static ImmutableArray<LocalizedText> Texts(List<TextEntry> entries) =>
        [.. entries.Select(t => new LocalizedText(Languages.FromCode(t.Language), t.Text))];

    private static List<TextEntry> Localized(YamlFile file, YamlMappingNode map, string key)
    {
        var found = new List<TextEntry>();
        if (file.Get(map, key) is not { } node) return found;
        foreach (var (language, value, at) in file.Pairs(node))
        {
            if (!EntryConversion.IsLanguage(language)) file.Problem(at, $"{key}: '{language}' is no language code (ar, en, zh, nl, de, fr, ja, ko, other)");
            else found.AddRange(file.Texts(value).Select(t => new TextEntry(language, t.Trim())).Where(t => t.Text.Length > 0));
        }
        return found;
    }
}
