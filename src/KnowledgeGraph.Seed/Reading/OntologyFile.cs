using System.Collections.Immutable;
using KnowledgeGraph.Model;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Seed.Reading;

/// <summary>Reads <c>ontology.yaml</c>.</summary>
internal static class OntologyFile
{
    public static Ontology? Read(YamlFile file, string text)
    {
        if (file.Root(text) is not YamlMappingNode root) { file.Problem(null, "is empty"); return null; }
        var types = file.Pairs(file.Get(root, "entity_types")).Select(p => Type(file, p.Key, p.Value)).OfType<EntityTypeInfo>().ToImmutableArray();
        var known = types.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var predicates = file.Pairs(file.Get(root, "predicates")).Select(p => Predicate(file, p.Key, p.Value, known)).OfType<PredicateInfo>().ToImmutableArray();
        foreach (var twice in predicates.GroupBy(p => p.InverseId).Where(g => g.Count() > 1))
            file.Problem(null, $"inverse '{twice.Key}' belongs to {string.Join(" and ", twice.Select(p => p.Id))}; each predicate needs its own");
        return new Ontology(file.Text(root, "version") ?? "0", types, predicates);
    }

    private static EntityTypeInfo? Type(YamlFile file, string id, YamlNode node) =>
        node is YamlMappingNode map ? new EntityTypeInfo(id, Labels(file, map, "labels"), file.Text(map, "description") ?? "") : Missing<EntityTypeInfo>(file, node, id);

    private static PredicateInfo? Predicate(YamlFile file, string id, YamlNode node, HashSet<string> types)
    {
        if (node is not YamlMappingNode map) return Missing<PredicateInfo>(file, node, id);
        file.OnlyKeys(map, "inverse", "domain", "range", "symmetric", "labels", "inverse_labels", "description");
        var (domain, range) = (file.Texts(file.Get(map, "domain")), file.Texts(file.Get(map, "range")));
        foreach (var type in domain.Concat(range).Where(t => !types.Contains(t))) file.Problem(node, $"{id}: '{type}' is no entity type");
        if (domain.Count == 0) file.Problem(node, $"{id}: has no domain");
        return new PredicateInfo(
            id, file.Text(map, "inverse") ?? id + "_of", Labels(file, map, "labels"), Labels(file, map, "inverse_labels"),
            file.Text(map, "description") ?? "", [.. domain], [.. range], file.Text(map, "symmetric") == "true");
    }

    private static ImmutableArray<LocalizedText> Labels(YamlFile file, YamlMappingNode map, string key) =>
        [.. file.Pairs(file.Get(map, key)).Select(p => new LocalizedText(Languages.FromCode(p.Key), file.Text(p.Value) ?? ""))];

    private static T? Missing<T>(YamlFile file, YamlNode node, string id) where T : class
    {
        file.Problem(node, $"{id}: expected keys and values");
        return null;
    }
}
