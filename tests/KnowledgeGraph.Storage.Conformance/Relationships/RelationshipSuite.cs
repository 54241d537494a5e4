using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Relationships: always the fold of the claims that stand.</summary>
public abstract class RelationshipSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    [Fact]
    public async Task A_relationship_folds_all_its_claims()
    {
        await WriteAsync(
            Document("A").By("Reuters").On("2025-01-01").Claim(Huawei, "develops", Ascend, confidence: 0.8, from: "2024").Build(),
            Document("B").By("AFP").On("2025-03-01").Claim(Huawei, "develops", Ascend, confidence: 0.5).Build(),
            Document("C").By("AFP").On("2025-02-01").Claim(Huawei, "develops", Ascend, confidence: 0.4).Build());
        var r = (await RelationshipAsync(Huawei, "develops", Ascend))!;
        Assert.Equal(0.9, r.Confidence, 4);
        Assert.Equal((3, 2, RelationshipStatus.Current), (r.DocumentCount, r.PublisherCount, r.Status));
        Assert.Equal(("2025-01-01", "2025-03-01", "2024"), (Day(r.FirstReported), Day(r.LastReported), r.ValidFrom.ToString()));
        Assert.Equal(2_000_003, r.Weight);
    }

    [Fact]
    public async Task Symmetric_predicates_make_one_relationship_whoever_is_named_first()
    {
        await WriteAsync(
            Document("A").By("Reuters").Claim(Tsmc, "partners_with", Alibaba).Build(),
            Document("B").By("AFP").Claim(Alibaba, "partners_with", Tsmc).Build());
        Assert.Equal(2, (await RelationshipAsync(Alibaba, "partners_with", Tsmc))!.PublisherCount);
        Assert.Null(await RelationshipAsync(Tsmc, "partners_with", Alibaba));
        Assert.Single(await RelationshipsAsync(new RelationshipFilter(Either: [Tsmc])));
    }

    [Fact]
    public async Task Denials_contest_and_alone_make_nothing()
    {
        var denial = Document("A").By("AFP").Claim(Usa, "restricts", H20, negated: true).Build();
        await WriteAsync(denial);
        Assert.Null(await RelationshipAsync(Usa, "restricts", H20));
        var report = Document("B").Claim(Usa, "restricts", H20).Build();
        await WriteAsync(report);
        Assert.Equal(RelationshipStatus.Contested, (await RelationshipAsync(Usa, "restricts", H20))!.Status);
        Assert.NotNull((await Reader.RelationshipsOfClaimsAsync([denial.Claims[0].Id]))[0]);
        await Writer.RetractDocumentAsync(denial.Document.Id);
        Assert.Equal(RelationshipStatus.Current, (await RelationshipAsync(Usa, "restricts", H20))!.Status);
    }

    [Fact]
    public async Task What_is_over_is_ended_from_the_day_after_its_end()
    {
        await WriteAsync(Document("A").Claim(Usa, "restricts", H20, from: "2025-04", to: "2026-06-02").Build());
        Assert.Equal(RelationshipStatus.Current, (await RelationshipAsync(Usa, "restricts", H20))!.Status);
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Single(await RelationshipsAsync(new RelationshipFilter(Status: [RelationshipStatus.Current])));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(RelationshipStatus.Ended, (await RelationshipAsync(Usa, "restricts", H20))!.Status);
        Assert.Empty(await RelationshipsAsync(new RelationshipFilter(Status: [RelationshipStatus.Current])));
        Assert.Single(await RelationshipsAsync(new RelationshipFilter(Status: [RelationshipStatus.Ended])));
    }

    [Fact]
    public async Task Lists_of_relationships_are_filtered()
    {
        await WriteAsync(
            Document("A").By("Reuters").On("2025-01-01").Claim(Huawei, "develops", Ascend, confidence: 0.9).Claim(Usa, "restricts", Huawei, Modality.Planned).Build(),
            Document("B").By("AFP").On("2025-02-01").Claim(Huawei, "develops", Ascend, confidence: 0.9).Claim(Usa, "restricts", H20, confidence: 0.2).Build(),
            Document("F").By(null).On(null).At("seed:facts/f.yaml").Claim(Tsmc, "supplies", Nvidia, confidence: 0.5).Build());
        var develops = ContentId.Relationship(Huawei, "develops", Ascend);
        var plan = ContentId.Relationship(Usa, "restricts", Huawei);
        var restricts = ContentId.Relationship(Usa, "restricts", H20);
        var fact = ContentId.Relationship(Tsmc, "supplies", Nvidia);
        async Task Finds(RelationshipFilter filter, params string[] expected)
        {
            foreach (var clock in new[] { Clock.Now, new Clock(KnownAt: Time.GetUtcNow()) })
                Assert.Equal(expected.Order(StringComparer.Ordinal), (await RelationshipsAsync(filter, clock)).Select(r => r.Id).Order(StringComparer.Ordinal));
        }
        await Finds(new RelationshipFilter(), develops, plan, restricts, fact);
        await Finds(new RelationshipFilter(Predicate: ["restricts"]), plan, restricts);
        await Finds(new RelationshipFilter(Subject: [Huawei, Tsmc]), develops, fact);
        await Finds(new RelationshipFilter(Object: [Huawei]), plan);
        await Finds(new RelationshipFilter(Either: [Huawei]), develops, plan);
        await Finds(new RelationshipFilter(Either: [Huawei], OtherEnd: [Usa]), plan);
        await Finds(new RelationshipFilter(Either: [Huawei, Usa], Predicate: ["restricts", "develops"]), develops, plan, restricts);
        await Finds(new RelationshipFilter(Either: [Huawei], Subject: [Usa]), plan);
        await Finds(new RelationshipFilter(SubjectType: ["Country"]), plan, restricts);
        await Finds(new RelationshipFilter(SubjectType: ["Company"], ObjectType: ["Chip"]), develops);
        await Finds(new RelationshipFilter(Status: [RelationshipStatus.Planned]), plan);
        await Finds(new RelationshipFilter(MinConfidence: 0.9), develops);
        await Finds(new RelationshipFilter(MinPublishers: 2), develops);
        await Finds(new RelationshipFilter(ReportedAfter: new(2025, 1, 15, 0, 0, 0, TimeSpan.Zero)), develops, restricts);
        await Finds(new RelationshipFilter(ReportedBefore: new(2025, 1, 15, 0, 0, 0, TimeSpan.Zero)), develops, plan);
        await Finds(new RelationshipFilter(Subject: []));
        await Finds(new RelationshipFilter(Status: []));
        await Finds(new RelationshipFilter(Either: ["entity/none"]));
    }

    [Fact]
    public async Task Baseline_facts_support_but_report_nothing()
    {
        await WriteAsync(Document("F").On(null).At("seed:facts/f.yaml").Claim(Tsmc, "supplies", Nvidia).Build());
        var r = (await RelationshipAsync(Tsmc, "supplies", Nvidia))!;
        Assert.Equal((null, null, 1), (r.FirstReported, r.LastReported, r.DocumentCount));
        await WriteAsync(Document("News").On("2025-05-05").By("AFP").Claim(Tsmc, "supplies", Nvidia).Build());
        Assert.Equal("2025-05-05", Day((await RelationshipAsync(Tsmc, "supplies", Nvidia))!.FirstReported));
    }

    private static string? Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
