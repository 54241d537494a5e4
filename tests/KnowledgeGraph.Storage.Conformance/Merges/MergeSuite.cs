using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Merges: one entity is read as another everywhere, until it is taken back.</summary>
public abstract class MergeSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    private static EntityMerge Merge(string source, string target) => new(source, target, "ann", null, new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_merged_entity_is_read_as_its_target_everywhere()
    {
        var graph = Document("One").Claim(Smic, "develops", Ascend, by: [Smic], qualifiers: [new Qualifier("maker", "SMIC", Smic)]).Figure(Smic, "revenue", 1, "USD").Build();
        await WriteAsync(graph, Document("Two").By("AFP").Claim(Huawei, "develops", Ascend).Build());
        Assert.Equal(MergeOutcome.Merged, await Writer.MergeAsync(Merge(Smic, Huawei)));
        var claim = (await ClaimAsync(graph.Claims[0].Id))!;
        Assert.Equal((Huawei, Huawei, Huawei), (claim.SubjectId, claim.AttributedTo.Single(), claim.Qualifiers.Single().EntityId));
        Assert.Equal(Huawei, (await ClaimAsync(graph.Claims[1].Id))!.SubjectId);
        Assert.Equal(2, (await RelationshipAsync(Huawei, "develops", Ascend))!.PublisherCount);
        Assert.Null(await RelationshipAsync(Smic, "develops", Ascend));
        Assert.Equal(Huawei, (await EntityAsync(Smic))!.Id);
        Assert.Equal(Huawei, (await Reader.EntityByNameAsync("中芯国际"))!.Id);
        Assert.Contains("SMIC", (await EntityAsync(Huawei))!.Aliases.Select(a => a.Text));
        Assert.Equal(2, (await Reader.EntityStatisticsAsync([Smic]))[0].DocumentCount);
        Assert.Equal(3, (await ClaimsAsync(new ClaimFilter(Subject: [Smic]))).Count);
        Assert.Equal(3, (await ClaimsAsync(new ClaimFilter(Either: [Huawei]))).Count);
        Assert.Single(await ClaimsAsync(new ClaimFilter(AttributedTo: [Huawei])));
        Assert.DoesNotContain(await EntitiesAsync(new EntityFilter()), e => e.Id == Smic);
        Assert.All(Values((await Reader.MentionsAsync([new MentionFilter(EntityId: Huawei)], new PageRequest(10)))[0]), m => Assert.Equal(Huawei, m.EntityId));
        Assert.Equal([Huawei, Ascend], (await Reader.EntitiesOfDocumentsAsync([graph.Document.Id]))[0].Select(e => e.Id));
        Assert.Equal(2, (await DocumentsAsync(new DocumentFilter(Mentions: [Smic]))).Count);
        Assert.Equal([(Smic, Huawei)], (await Writer.MergesAsync()).Select(m => (m.SourceId, m.TargetId)));
    }

    [Fact]
    public async Task Unmerging_gives_everything_back()
    {
        await WriteAsync(Document("One").Claim(Smic, "develops", Ascend).Claim(Smic, "partners_with", Huawei).Figure(Smic, "revenue", 1, "USD").Build(),
            Document("Two").By("AFP").Claim(Huawei, "develops", Ascend).Build());
        var before = await ExportAsync();
        await Writer.MergeAsync(Merge(Smic, Huawei));
        Assert.NotEqual(before, await ExportAsync());
        Assert.True(await Writer.UnmergeAsync(Smic));
        Assert.Equal(before, await ExportAsync());
        Assert.Equal(Smic, (await EntityAsync(Smic))!.Id);
        Assert.DoesNotContain("SMIC", (await EntityAsync(Huawei))!.Aliases.Select(a => a.Text));
        Assert.Equal(1, (await Reader.EntityStatisticsAsync([Smic]))[0].DocumentCount);
        Assert.Equal(Smic, (await Reader.EntityByNameAsync("SMIC"))!.Id);
        Assert.False(await Writer.UnmergeAsync(Smic));
        Assert.False(await Writer.UnmergeAsync("entity/none"));
    }

    [Fact]
    public async Task Chains_lead_to_their_end_and_come_apart_link_by_link()
    {
        await WriteAsync(Document("One").Claim(Smic, "develops", Ascend).Build(), Document("Two").Claim(Tsmc, "develops", H20).Build());
        await Writer.MergeAsync(Merge(Smic, Tsmc));
        await Writer.MergeAsync(Merge(Tsmc, Nvidia));
        Assert.Equal(Nvidia, (await EntityAsync(Smic))!.Id);
        Assert.NotNull(await RelationshipAsync(Nvidia, "develops", Ascend));
        Assert.True(await Writer.UnmergeAsync(Tsmc));
        Assert.Equal(Tsmc, (await EntityAsync(Smic))!.Id);
        Assert.NotNull(await RelationshipAsync(Tsmc, "develops", Ascend));
        Assert.NotNull(await RelationshipAsync(Tsmc, "develops", H20));
        Assert.Null(await RelationshipAsync(Nvidia, "develops", Ascend));
        Assert.True(await Writer.UnmergeAsync(Smic));
        Assert.NotNull(await RelationshipAsync(Smic, "develops", Ascend));
    }

    [Fact]
    public async Task What_cannot_be_merged_is_said()
    {
        Assert.Equal(MergeOutcome.SameEntity, await Writer.MergeAsync(Merge(Smic, Smic)));
        Assert.Equal(MergeOutcome.SourceNotFound, await Writer.MergeAsync(Merge("entity/none", Smic)));
        Assert.Equal(MergeOutcome.TargetNotFound, await Writer.MergeAsync(Merge(Smic, "entity/none")));
        Assert.Equal(MergeOutcome.DifferentType, await Writer.MergeAsync(Merge(Smic, China)));
        Assert.Equal(MergeOutcome.Merged, await Writer.MergeAsync(Merge(Smic, Tsmc)));
        Assert.Equal(MergeOutcome.AlreadyMerged, await Writer.MergeAsync(Merge(Smic, Nvidia)));
        Assert.Equal(MergeOutcome.Merged, await Writer.MergeAsync(Merge(Tsmc, Nvidia)));
        Assert.Equal(MergeOutcome.Cycle, await Writer.MergeAsync(Merge(Nvidia, Smic)));
    }

    [Fact]
    public async Task A_relationship_between_merged_entities_is_none()
    {
        await WriteAsync(Document("One").Claim(Smic, "partners_with", Tsmc).Build());
        await Writer.MergeAsync(Merge(Smic, Tsmc));
        Assert.Empty(await RelationshipsAsync(new RelationshipFilter()));
        Assert.Single(await ClaimsAsync(new ClaimFilter(Either: [Tsmc])));
        await Writer.UnmergeAsync(Smic);
        Assert.Single(await RelationshipsAsync(new RelationshipFilter()));
    }

    [Fact]
    public async Task Symmetric_claims_change_sides_with_a_merge()
    {
        await WriteAsync(Document("One").Claim(Alibaba, "partners_with", Nvidia).Build());
        await Writer.MergeAsync(Merge(Alibaba, Tsmc));
        Assert.NotNull(await RelationshipAsync(Nvidia, "partners_with", Tsmc));
        await Writer.UnmergeAsync(Alibaba);
        Assert.NotNull(await RelationshipAsync(Alibaba, "partners_with", Nvidia));
    }

    [Fact]
    public async Task Merges_hold_for_documents_that_come_later_and_come_again()
    {
        var graph = Document("One").Claim(Smic, "develops", Ascend).Build();
        await Writer.MergeAsync(Merge(Smic, Huawei));
        await WriteAsync(graph);
        Assert.NotNull(await RelationshipAsync(Huawei, "develops", Ascend));
        await Writer.RetractDocumentAsync(graph.Document.Id);
        Assert.Null(await RelationshipAsync(Huawei, "develops", Ascend));
        await WriteAsync(graph);
        Assert.NotNull(await RelationshipAsync(Huawei, "develops", Ascend));
        await Writer.UnmergeAsync(Smic);
        Assert.NotNull(await RelationshipAsync(Smic, "develops", Ascend));
    }
}
