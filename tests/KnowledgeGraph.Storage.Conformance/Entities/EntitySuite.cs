using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Entities: those of the seed, and provisional ones that stand as long as something refers to them.</summary>
public abstract class EntitySuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    [Fact]
    public async Task An_entity_is_read_as_the_seed_says()
    {
        var entity = (await EntityAsync(Huawei))!;
        var expected = TestGraph.Entities[0];
        Assert.Equal(expected.Names, entity.Names);
        Assert.Equal(expected.Aliases, entity.Aliases);
        Assert.Equal((expected.Type, expected.WikidataId, EntityOrigin.Seed), (entity.Type, entity.WikidataId, entity.Origin));
        Assert.Equal(Huawei, (await Reader.EntityByWikidataIdAsync("Q160120"))!.Id);
        Assert.Null(await Reader.EntityByWikidataIdAsync("Q0"));
        Assert.Equal([null, Huawei], (await Reader.EntitiesByIdAsync(["entity/none", Huawei])).Select(e => e?.Id));
    }

    [Fact]
    public async Task Provisional_entities_stand_while_documents_refer_to_them()
    {
        var firm = Provisional("Acme");
        var one = Document("One").Naming(firm).Claim(firm.Id, "develops", Ascend).Build();
        var two = Document("Two").Naming(firm).Mention(firm.Id).Build();
        var unused = Document("Three").Naming(Provisional("Unused")).Build();
        await WriteAsync(one, two, unused);
        Assert.Equal(EntityOrigin.Document, (await EntityAsync(firm.Id))!.Origin);
        Assert.Null(await EntityAsync(unused.NewEntities[0].Id));
        await Writer.RetractDocumentAsync(one.Document.Id);
        Assert.NotNull(await EntityAsync(firm.Id));
        await Writer.RetractDocumentAsync(two.Document.Id);
        Assert.Null(await EntityAsync(firm.Id));
        Assert.Equal(10, (await Reader.StatisticsAsync()).Entities);
        await WriteAsync(two);
        Assert.NotNull(await EntityAsync(firm.Id));
    }

    [Fact]
    public async Task Provisional_entities_are_called_what_their_documents_call_them_in_whatever_order()
    {
        var id = Provisional("Acme").Id;
        var one = Document("One").Naming(Provisional("ACME")).Mention(id).Build();
        var two = Document("Two").Naming(Provisional("Acme") with { Aliases = [new(Language.Zh, "艾克米")] }).Mention(id).Build();
        await WriteAsync(two, one);
        var both = await ExportAsync();
        Assert.Equal(["ACME"], (await EntityAsync(id))!.Names.Select(n => n.Text));
        Assert.Equal(["Acme", "艾克米"], (await EntityAsync(id))!.Aliases.Select(n => n.Text));
        await Writer.RetractDocumentAsync(one.Document.Id);
        Assert.Equal(["Acme"], (await EntityAsync(id))!.Names.Select(n => n.Text));
        await WriteAsync(one);
        Assert.Equal(both, await ExportAsync());
    }

    [Fact]
    public async Task An_entity_declared_twice_is_called_both()
    {
        var id = Provisional("Acme").Id;
        await WriteAsync(Document("One").Naming(Provisional("Acme"), Provisional("ACME")).Mention(id).Build());
        Assert.Equal(("ACME", "Acme"), ((await EntityAsync(id))!.NameIn(null), (await EntityAsync(id))!.Aliases.Single().Text));
    }

    [Fact]
    public async Task A_merge_keeps_a_provisional_entity()
    {
        var firm = Provisional("Acme");
        var graph = Document("One").Naming(firm).Mention(firm.Id).Build();
        await WriteAsync(graph);
        await Writer.MergeAsync(new EntityMerge(firm.Id, Huawei, "ann", null, Time.GetUtcNow()));
        await Writer.RetractDocumentAsync(graph.Document.Id);
        Assert.Equal(Huawei, (await EntityAsync(firm.Id))!.Id);
        await Writer.UnmergeAsync(firm.Id);
        Assert.Null(await EntityAsync(firm.Id));
    }

    [Fact]
    public async Task Lists_of_entities_are_filtered()
    {
        await WriteAsync(Document("One").Claim(Tsmc, "supplies", Nvidia).Claim(Huawei, "develops", Ascend).Build());
        async Task Finds(EntityFilter filter, params string[] expected) =>
            Assert.Equal(expected.Order(StringComparer.Ordinal), (await EntitiesAsync(filter)).Select(e => e.Id));
        await Finds(new EntityFilter(Type: ["Chip"]), H20, Ascend);
        await Finds(new EntityFilter(Ids: [Huawei, "entity/none", Huawei]), Huawei);
        await Finds(new EntityFilter(HasPredicate: ["supplies", "restricts"]), Tsmc, Nvidia);
        await Finds(new EntityFilter(HasPredicate: []));
        await Finds(new EntityFilter(Text: "hua"), Huawei);
        await Finds(new EntityFilter(Text: "tech hua"), Huawei);
        await Finds(new EntityFilter(Text: "uawei"));
        await Finds(new EntityFilter(Text: "s"), Singapore, Smic, Usa);
        await Finds(new EntityFilter(Text: "国"), China, Usa, Smic);
        await Finds(new EntityFilter(Text: "صين"), China);
        await Finds(new EntityFilter(Text: "الص"), China);
        await Finds(new EntityFilter(Text: "s", Type: ["Country"]), Singapore, Usa);
        await Finds(new EntityFilter(Text: " "));
        Assert.Equal([Tsmc, Nvidia, Huawei, Ascend], (await EntitiesAsync(new EntityFilter(), new(EntityOrderField.DocumentCount, SortDirection.Descending))).Take(4).Select(e => e.Id));
    }

    [Fact]
    public async Task Entities_are_counted_by_type()
    {
        var counts = await Reader.EntityCountsByTypeAsync();
        Assert.Equal((5, 3, 2), (counts["Company"], counts["Country"], counts["Chip"]));
    }
}
