using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>The two clocks: what held on a day, and what was known at a moment.</summary>
public abstract class ClockSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    private static Clock AsOf(string date) => new(AsOf: PartialDate.Parse(date));

    [Fact]
    public async Task AsOf_includes_both_ends()
    {
        await WriteAsync(Document("A").Claim(Usa, "restricts", H20, from: "2025-04-16", to: "2025-07").Build());
        foreach (var (day, held) in new[] { ("2025-04-15", false), ("2025-04-16", true), ("2025-07-31", true), ("2025-08-01", false), ("2025", true), ("2025-03", false), ("2026", false) })
            Assert.Equal(held, (await RelationshipsAsync(new RelationshipFilter(), AsOf(day))).Count == 1);
    }

    [Fact]
    public async Task AsOf_takes_what_has_no_start_to_hold_since_it_was_reported_and_baseline_since_ever()
    {
        await WriteAsync(
            Document("News").On("2025-04-16").Claim(Usa, "restricts", H20).Build(),
            Document("Facts").On(null).At("seed:facts/f.yaml").Claim(Tsmc, "supplies", Nvidia).Build());
        Assert.Equal([Tsmc], (await RelationshipsAsync(new RelationshipFilter(), AsOf("2025-04-15"))).Select(r => r.SubjectId));
        Assert.Equal(2, (await RelationshipsAsync(new RelationshipFilter(), AsOf("2025-04-16"))).Count);
        Assert.Single(await RelationshipsAsync(new RelationshipFilter(), AsOf("1999")));
    }

    [Fact]
    public async Task AsOf_gives_the_status_of_that_day()
    {
        await WriteAsync(Document("A").Claim(Usa, "restricts", H20, from: "2025-04-16", to: "2025-07-14").Build());
        Assert.Equal(RelationshipStatus.Ended, (await RelationshipsAsync(new RelationshipFilter())).Single().Status);
        Assert.Equal(RelationshipStatus.Current, (await RelationshipsAsync(new RelationshipFilter(), AsOf("2025-05-01"))).Single().Status);
        Assert.Single(await RelationshipsAsync(new RelationshipFilter(Status: [RelationshipStatus.Current]), AsOf("2025-05-01")));
    }

    [Fact]
    public async Task KnownAt_shows_what_was_recorded_and_not_yet_taken_back()
    {
        var first = Document("A").By("Reuters").Claim(Usa, "restricts", H20, confidence: 0.5).Build();
        var second = Document("B").By("AFP").Claim(Usa, "restricts", H20, confidence: 0.5).Build();
        var before = Now();
        await WriteAsync(first);
        var one = Now();
        await WriteAsync(second);
        var both = Now();
        await Writer.RetractDocumentAsync(first.Document.Id);
        Time.Advance(TimeSpan.FromMinutes(1));
        await Writer.RetractDocumentAsync(second.Document.Id);
        async Task Knows(DateTimeOffset moment, params double[] expected)
        {
            Assert.Equal(expected, (await RelationshipsAsync(new RelationshipFilter(), new Clock(KnownAt: moment))).Select(r => r.Confidence));
            Assert.Equal(expected, (await RelationshipsAsync(new RelationshipFilter(Either: [H20]), new Clock(KnownAt: moment))).Select(r => r.Confidence));
        }
        await Knows(before);
        await Knows(one, 0.5);
        await Knows(both, 0.75);
        await Knows(both + TimeSpan.FromSeconds(90), 0.5);
        await Knows(Time.GetUtcNow());
        Assert.Empty(await RelationshipsAsync(new RelationshipFilter()));
    }

    [Fact]
    public async Task KnownAt_counts_reviews_as_they_stood()
    {
        var graph = Document("A").Claim(Usa, "restricts", H20).Build();
        await WriteAsync(graph);
        var undecided = Now();
        await Writer.ReviewAsync(graph.Claims[0].Id, new Review(graph.Claims[0].Id, ReviewDecision.Rejected, "ann", null, Time.GetUtcNow()));
        var rejected = Now();
        await Writer.ReviewAsync(graph.Claims[0].Id, null);
        Assert.Single(await RelationshipsAsync(new RelationshipFilter(), new Clock(KnownAt: undecided)));
        Assert.Empty(await RelationshipsAsync(new RelationshipFilter(), new Clock(KnownAt: rejected)));
        Assert.Single(await RelationshipsAsync(new RelationshipFilter(), new Clock(KnownAt: Time.GetUtcNow())));
    }

    [Fact]
    public async Task Both_clocks_can_be_asked_together()
    {
        await WriteAsync(Document("A").Claim(Usa, "restricts", H20, from: "2025-04").Build());
        var known = Now();
        await WriteAsync(Document("B").On("2025-09-01").Claim(Usa, "restricts", H20, from: "2025-04", to: "2025-07").Build());
        Assert.Empty(await RelationshipsAsync(new RelationshipFilter(), AsOf("2025-08-01")));
        Assert.Single(await RelationshipsAsync(new RelationshipFilter(), AsOf("2025-08-01") with { KnownAt = known }));
        Assert.Empty(await RelationshipsAsync(new RelationshipFilter(), AsOf("2025-03-01") with { KnownAt = known }));
    }

    [Fact]
    public async Task Known_relationships_are_those_that_stand_when_the_moment_is_now()
    {
        await WriteAsync(
            Document("A").By("Reuters").Claim(Usa, "restricts", H20, from: "2025-04").Claim(Tsmc, "partners_with", Alibaba).Build(),
            Document("B").By("AFP").Claim(Usa, "restricts", H20, negated: true).Claim(Huawei, "develops", Ascend, Modality.Planned).Build());
        await Writer.MergeAsync(new EntityMerge(Smic, Huawei, "ann", null, Time.GetUtcNow()));
        foreach (var field in Enum.GetValues<RelationshipOrderField>())
        {
            var order = new Order<RelationshipOrderField>(field, SortDirection.Descending);
            Assert.Equal(await RelationshipsAsync(new RelationshipFilter(), order: order), await RelationshipsAsync(new RelationshipFilter(), new Clock(KnownAt: Time.GetUtcNow()), order));
        }
    }
}
