using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Paths and surroundings.</summary>
public abstract class PathSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    [Fact]
    public async Task Paths_come_shortest_first_then_surest_and_are_simple()
    {
        await WriteAsync(Document("One")
            .Claim(Usa, "restricts", Huawei, confidence: 0.9).Claim(Huawei, "develops", Ascend, confidence: 0.5)
            .Claim(Nvidia, "develops", Ascend, confidence: 0.9).Claim(Usa, "restricts", Nvidia, confidence: 0.9)
            .Claim(Smic, "supplies", Huawei).Claim(Smic, "partners_with", Nvidia).Build());
        Assert.Equal(
            [$"{Usa} {Nvidia} {Ascend}", $"{Usa} {Huawei} {Ascend}", $"{Usa} {Huawei} {Smic} {Nvidia} {Ascend}", $"{Usa} {Nvidia} {Smic} {Huawei} {Ascend}"],
            await PathsAsync(Usa, Ascend));
        Assert.Equal([$"{Usa} {Nvidia} {Ascend}"], await PathsAsync(Usa, Ascend, first: 1));
        Assert.Equal(2, (await PathsAsync(Usa, Ascend, maxLength: 3)).Count);
        Assert.Equal(2, (await PathsAsync(Ascend, Usa, maxLength: 2)).Count);
        Assert.Empty(await PathsAsync(Usa, Ascend, maxLength: 1));
        Assert.Empty(await PathsAsync(Usa, Singapore));
        Assert.Empty(await PathsAsync(Usa, Usa));
        Assert.Empty(await PathsAsync(Usa, "entity/none"));
        Assert.Equal([$"{Usa} {Huawei} {Ascend}"], await PathsAsync(Usa, Ascend, filter: new RelationshipFilter(Either: [Huawei])));
    }

    [Fact]
    public async Task Parallel_relationships_are_paths_of_their_own()
    {
        await WriteAsync(Document("One").Claim(Tsmc, "supplies", Nvidia, confidence: 0.9).Claim(Tsmc, "partners_with", Nvidia, confidence: 0.4).Build());
        var paths = await Reader.PathsAsync(new PathRequest(Nvidia, Tsmc, 1, new RelationshipFilter(), Clock.Now, 5));
        Assert.Equal(["supplies", "partners_with"], paths.Select(p => p.Relationships.Single().Predicate));
    }

    [Fact]
    public async Task Paths_respect_the_clocks_and_merges()
    {
        var graph = Document("One").Claim(Usa, "restricts", Huawei, from: "2025").Claim(Huawei, "develops", Ascend, from: "2020").Build();
        await WriteAsync(graph);
        var known = Now();
        Assert.Single(await PathsAsync(Usa, Ascend, clock: new Clock(AsOf: PartialDate.Create(2025))));
        Assert.Empty(await PathsAsync(Usa, Ascend, clock: new Clock(AsOf: PartialDate.Create(2024))));
        await Writer.MergeAsync(new EntityMerge(Huawei, Smic, "ann", null, Time.GetUtcNow()));
        Assert.Equal([$"{Usa} {Smic} {Ascend}"], await PathsAsync(Usa, Ascend));
        Assert.Equal([$"{Smic} {Ascend}"], await PathsAsync(Huawei, Ascend));
        await Writer.RetractDocumentAsync(graph.Document.Id);
        Assert.Empty(await PathsAsync(Usa, Ascend));
        Assert.Single(await PathsAsync(Usa, Ascend, clock: new Clock(KnownAt: known)));
    }

    [Fact]
    public async Task Surroundings_come_ring_by_ring_heaviest_first()
    {
        await WriteAsync(
            Document("One").By("AFP").Claim(Huawei, "develops", Ascend).Claim(Usa, "restricts", Huawei).Claim(Usa, "restricts", H20).Claim(Nvidia, "develops", H20).Build(),
            Document("Two").By("dpa").Claim(Usa, "restricts", Huawei).Build());
        async Task<Subgraph> Around(int depth, int limit, Clock? clock = null) =>
            await Reader.NeighborhoodAsync(new NeighborhoodRequest([Huawei, "entity/none"], depth, limit, new RelationshipFilter(), clock ?? Clock.Now));
        var ring = await Around(1, 100);
        Assert.Equal([Usa, Huawei], ring.Relationships.Select(r => r.SubjectId));
        Assert.Equal((3, false), (ring.Entities.Count, ring.Truncated));
        Assert.Equal(Huawei, ring.Entities[0].Id);
        Assert.Equal((3, 4), ((await Around(2, 100)).Relationships.Count, (await Around(3, 100)).Relationships.Count));
        var cut = await Around(3, 1);
        Assert.Equal((1, 2, true), (cut.Relationships.Count, cut.Entities.Count, cut.Truncated));
        Assert.False((await Around(3, 4)).Truncated);
        Assert.Equal(4, (await Around(3, 100, new Clock(KnownAt: Time.GetUtcNow()))).Relationships.Count);
    }

    private async Task<IReadOnlyList<string>> PathsAsync(string from, string to, int maxLength = 4, int first = 5, RelationshipFilter? filter = null, Clock? clock = null)
    {
        var paths = await Reader.PathsAsync(new PathRequest(from, to, maxLength, filter ?? new RelationshipFilter(), clock ?? Clock.Now, first));
        foreach (var path in paths) Assert.Equal(path.Entities.Count, path.Relationships.Count + 1);
        return [.. paths.Select(p => string.Join(' ', p.Entities.Select(e => e.Id)))];
    }
}
