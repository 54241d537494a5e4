using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>A small seed, and the words for it that the tests use.</summary>
public static class TestGraph
{
    public const string Huawei = "entity/huawei", Alibaba = "entity/alibaba", Nvidia = "entity/nvidia", Tsmc = "entity/tsmc", Smic = "entity/smic",
        China = "entity/china", Usa = "entity/usa", Singapore = "entity/singapore", H20 = "entity/h20", Ascend = "entity/ascend";

    public static readonly Order<ClaimOrderField> NewestClaims = new(ClaimOrderField.Reported, SortDirection.Descending);
    public static readonly Order<RelationshipOrderField> Heaviest = new(RelationshipOrderField.Weight, SortDirection.Descending);
    public static readonly Order<EntityOrderField> ById = new(EntityOrderField.Id, SortDirection.Ascending);
    public static readonly Order<DocumentOrderField> NewestDocuments = new(DocumentOrderField.Published, SortDirection.Descending);

    public static readonly Ontology Ontology = new("1",
        [.. new[] { "Company", "Country", "Chip" }.Select(type => new EntityTypeInfo(type, [], type))],
        [Predicate("develops"), Predicate("supplies"), Predicate("restricts"), Predicate("owns"), Predicate("partners_with", symmetric: true), Predicate(Ontology.HasMetric)]);

    public static readonly ImmutableArray<Entity> Entities =
    [
        Entity(Huawei, "Company", [new(Language.En, "Huawei"), new(Language.Ar, "هواوي"), new(Language.Zh, "华为")], [new(Language.En, "Huawei Technologies")], "Q160120"),
        Entity(Alibaba, "Company", [new(Language.En, "Alibaba"), new(Language.Zh, "阿里巴巴")]),
        Entity(Nvidia, "Company", [new(Language.En, "Nvidia"), new(Language.Zh, "英伟达")]),
        Entity(Tsmc, "Company", [new(Language.En, "TSMC"), new(Language.Zh, "台积电")]),
        Entity(Smic, "Company", [new(Language.En, "SMIC"), new(Language.Zh, "中芯国际")]),
        Entity(China, "Country", [new(Language.En, "China"), new(Language.Ar, "الصين"), new(Language.Zh, "中国")]),
        Entity(Usa, "Country", [new(Language.En, "United States"), new(Language.Ar, "الولايات المتحدة"), new(Language.Zh, "美国")]),
        Entity(Singapore, "Country", [new(Language.En, "Singapore"), new(Language.Ar, "سنغافورة")]),
        Entity(H20, "Chip", [new(Language.En, "H20")]),
        Entity(Ascend, "Chip", [new(Language.En, "Ascend"), new(Language.Zh, "昇腾")]),
    ];

    public static readonly SeedEntities Seed = SeedOf("seed-1", Entities);

    public static SeedEntities SeedOf(string fingerprint, IEnumerable<Entity> entities) => new(fingerprint, Ontology, [.. entities]);

    public static Entity Entity(string id, string type, ImmutableArray<LocalizedText> names, ImmutableArray<LocalizedText> aliases = default, string? wikidata = null) =>
        new(id, type, names, aliases.IsDefault ? [] : aliases, [], wikidata, EntityOrigin.Seed);

    /// <summary>An entity that only documents know.</summary>
    public static Entity Provisional(string name, string type = "Company") =>
        new(ContentId.ProvisionalEntity(type, NameFolding.Fold(name)), type, [new(Language.En, name)], [], [], null, EntityOrigin.Document);

    public static DocumentBuilder Document(string title) => new(title);

    /// <summary>The graph as the store exports it.</summary>
    public static async Task<string> ExportAsync(IGraphReader reader)
    {
        using var bytes = new MemoryStream();
        await reader.ExportAsync(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static PredicateInfo Predicate(string id, bool symmetric = false) =>
        new(id, id + "_of", [], [], id, ["Company", "Country", "Chip"], id == Ontology.HasMetric ? [] : ["Company", "Country", "Chip"], symmetric);
}
