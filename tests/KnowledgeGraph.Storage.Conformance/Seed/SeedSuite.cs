using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>The seed: loaded by difference; what claims rest on stays.</summary>
public abstract class SeedSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    [Fact]
    public async Task The_same_seed_twice_changes_nothing()
    {
        var before = await ExportAsync();
        Assert.Equal(new SeedResult(0, 0, 0), await Writer.LoadSeedAsync(TestGraph.Seed));
        Assert.Equal(new SeedResult(0, 0, 0), await Writer.LoadSeedAsync(SeedOf("another fingerprint, the same entities", TestGraph.Entities)));
        Assert.Equal(before, await ExportAsync());
        await using var fresh = await AnotherAsync();
        Assert.Equal(new SeedResult(10, 0, 0), await fresh.Writer.LoadSeedAsync(TestGraph.Seed));
    }

    [Fact]
    public async Task Differences_are_taken_over()
    {
        var renamed = TestGraph.Entities[1] with { Aliases = [new(Language.En, "Alibaba Group")] };
        var added = Entity("entity/asml", "Company", [new(Language.Nl, "ASML")]);
        var seed = SeedOf("2", TestGraph.Entities.Replace(TestGraph.Entities[1], renamed).RemoveAll(e => e.Id == Singapore).Add(added));
        Assert.Equal(new SeedResult(1, 1, 1), await Writer.LoadSeedAsync(seed));
        Assert.Equal(Alibaba, (await Reader.EntityByNameAsync("alibaba group"))!.Id);
        Assert.Equal("ASML", (await EntityAsync("entity/asml"))!.NameIn(null));
        Assert.Null(await EntityAsync(Singapore));
        Assert.Null(await Reader.EntityByNameAsync("Singapore"));
        Assert.Equal(new SeedResult(1, 1, 1), await Writer.LoadSeedAsync(TestGraph.Seed));
        Assert.NotNull(await EntityAsync(Singapore));
    }

    [Fact]
    public async Task Entities_gone_from_the_seed_stay_while_claims_or_decisions_refer_to_them()
    {
        var graph = Document("One").Claim(Huawei, "supplies", Singapore).Build();
        await WriteAsync(graph);
        await Writer.MergeAsync(new EntityMerge(Tsmc, Smic, "ann", null, Time.GetUtcNow()));
        var less = SeedOf("2", TestGraph.Entities.RemoveAll(e => e.Id is Singapore or Smic));
        Assert.Equal(new SeedResult(0, 0, 0), await Writer.LoadSeedAsync(less));
        Assert.NotNull(await EntityAsync(Singapore));
        Assert.Equal(Smic, (await EntityAsync(Tsmc))!.Id);
        await Writer.RetractDocumentAsync(graph.Document.Id);
        await Writer.UnmergeAsync(Tsmc);
        Assert.Null(await EntityAsync(Singapore));
        Assert.Null(await EntityAsync(Smic));
    }

    [Fact]
    public async Task Predicates_that_become_symmetric_are_read_anew()
    {
        await WriteAsync(Document("One").Claim(Tsmc, "supplies", Alibaba).Build());
        var symmetric = TestGraph.Ontology with { Predicates = [.. TestGraph.Ontology.Predicates.Select(p => p.Id == "supplies" ? p with { Symmetric = true } : p)] };
        await Writer.LoadSeedAsync(new SeedEntities("2", symmetric, TestGraph.Entities));
        Assert.NotNull(await RelationshipAsync(Alibaba, "supplies", Tsmc));
        await Writer.LoadSeedAsync(TestGraph.Seed);
        Assert.NotNull(await RelationshipAsync(Tsmc, "supplies", Alibaba));
        Assert.Single(await RelationshipsAsync(new RelationshipFilter()));
    }
}
