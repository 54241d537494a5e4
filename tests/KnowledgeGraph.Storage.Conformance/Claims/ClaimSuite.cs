using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Claims: read as written, filtered by everything a filter has, replaced by difference.</summary>
public abstract class ClaimSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    [Fact]
    public async Task A_claim_is_read_as_written()
    {
        var graph = Document("One")
            .Claim(Usa, "restricts", H20, Modality.Reported, confidence: 0.625, from: "2025-04", to: "2025-07-14", by: [Nvidia],
                qualifiers: [new Qualifier("destination", "China", China), new Qualifier("product", "chips", null)])
            .Figure(Nvidia, "revenue", 44.1, "billion USD").Build();
        await WriteAsync(graph);
        var recorded = Time.GetUtcNow() - TimeSpan.FromMinutes(1);
        foreach (var written in graph.Claims) AssertSame(written with { RecordedAt = recorded }, await ClaimAsync(written.Id));
        Assert.Null(await ClaimAsync("claim/none"));
    }

    [Fact]
    public async Task Symmetric_claims_read_with_the_smaller_id_first_and_their_spans_with_them()
    {
        var graph = Document("One").Claim(Tsmc, "partners_with", Alibaba).Build();
        await WriteAsync(graph);
        var claim = (await ClaimAsync(graph.Claims[0].Id))!;
        Assert.Equal((Alibaba, Tsmc), (claim.SubjectId, claim.ObjectId));
        Assert.Equal("Alibaba", claim.Evidence.Subject!.Value.In(graph.Document.Text));
        Assert.Equal("TSMC", claim.Evidence.Object!.Value.In(graph.Document.Text));
    }

    [Fact]
    public async Task Lists_of_claims_are_filtered()
    {
        var a = Document("A").By("Reuters").On("2025-01-10").Claim(Huawei, "develops", Ascend, confidence: 0.9).Figure(Huawei, "revenue", 1, "USD").Build();
        var b = Document("B").By("AFP").On("2025-02-10").In(Language.Zh).Claim(Usa, "restricts", Huawei, Modality.Planned, from: "2024-12", by: [Nvidia]).Build();
        var c = Document("C").By(null).On("2025-03-10").Claim(Usa, "restricts", H20, negated: true, confidence: 0.3).Build();
        await WriteAsync(a, b, c);
        var (develops, revenue, restricts, denies) = (a.Claims[0].Id, a.Claims[1].Id, b.Claims[0].Id, c.Claims[0].Id);
        await Writer.ReviewAsync(restricts, new Review(restricts, ReviewDecision.Accepted, "ann", null, Now()));
        async Task Finds(ClaimFilter filter, params string[] expected)
        {
            Assert.Equal(expected.Order(StringComparer.Ordinal), (await ClaimsAsync(filter)).Select(x => x.Id).Order(StringComparer.Ordinal));
            var page = (await Reader.ClaimsAsync([filter], NewestClaims, new PageRequest(1, IncludeTotal: true)))[0];
            Assert.Equal(expected.Length, page.TotalCount);
        }
        await Finds(new ClaimFilter(), develops, revenue, restricts, denies);
        await Finds(new ClaimFilter(Predicate: ["restricts"]), restricts, denies);
        await Finds(new ClaimFilter(Predicate: ["restricts", "develops"]), develops, restricts, denies);
        await Finds(new ClaimFilter(Subject: [Huawei]), develops, revenue);
        await Finds(new ClaimFilter(Object: [Huawei, H20]), restricts, denies);
        await Finds(new ClaimFilter(Either: [Huawei]), develops, revenue, restricts);
        await Finds(new ClaimFilter(Either: [Huawei, Usa]), develops, revenue, restricts, denies);
        await Finds(new ClaimFilter(Either: [Huawei], OtherEnd: [Usa, Ascend]), develops, restricts);
        await Finds(new ClaimFilter(Either: [Huawei], Subject: [Usa]), restricts);
        await Finds(new ClaimFilter(Either: [Huawei], Document: [a.Document.Id]), develops, revenue);
        await Finds(new ClaimFilter(Modality: [Modality.Planned]), restricts);
        await Finds(new ClaimFilter(Negated: true), denies);
        await Finds(new ClaimFilter(MinConfidence: 0.8), develops, restricts);
        await Finds(new ClaimFilter(Document: [b.Document.Id, "document/none"]), restricts);
        await Finds(new ClaimFilter(Publisher: ["AFP"]), restricts);
        await Finds(new ClaimFilter(Language: [Language.En]), develops, revenue, denies);
        await Finds(new ClaimFilter(AttributedTo: [Nvidia]), restricts);
        await Finds(new ClaimFilter(ReportedAfter: b.Document.PublishedAt), restricts, denies);
        await Finds(new ClaimFilter(ReportedBefore: b.Document.PublishedAt), develops, revenue);
        await Finds(new ClaimFilter(Review: [ReviewDecision.Accepted]), restricts);
        await Finds(new ClaimFilter(Review: [ReviewDecision.Rejected]));
        await Finds(new ClaimFilter(Relationship: [ContentId.Relationship(Usa, "restricts", H20)]), denies);
        await Finds(new ClaimFilter(Period: PartialDate.Create(2024)), restricts);
        await Finds(new ClaimFilter(Period: PartialDate.Create(2025, 1)), develops, revenue);
        await Finds(new ClaimFilter(Subject: []));
        await Finds(new ClaimFilter(Subject: ["entity/none"]));
        await Finds(new ClaimFilter(Subject: [Usa], Predicate: ["restricts"], Negated: false), restricts);
    }

    [Fact]
    public async Task Retracted_claims_are_found_only_when_asked_for()
    {
        var old = Document("Old").At("https://example.org/1").Claim(Huawei, "develops", Ascend).Build();
        var corrected = Document("New").At("https://example.org/1").Claim(Huawei, "develops", H20).Build();
        await WriteAsync(old, corrected);
        foreach (var filter in new[] { new ClaimFilter(), new ClaimFilter(Subject: [Huawei]), new ClaimFilter(Either: [Huawei]) })
        {
            Assert.Equal([corrected.Claims[0].Id], (await ClaimsAsync(filter)).Select(c => c.Id));
            var all = await ClaimsAsync(filter with { IncludeRetracted = true });
            Assert.Equal(2, all.Count);
            Assert.NotNull(all.Single(c => c.Id == old.Claims[0].Id).RetractedAt);
        }
        Assert.Single(await ClaimsAsync(new ClaimFilter(Document: [old.Document.Id], IncludeRetracted: true)));
    }

    [Fact]
    public async Task Reextraction_touches_only_what_differs()
    {
        var firm = Provisional("Acme");
        var before = Document("One").Naming(firm).Claim(Huawei, "develops", Ascend).Claim(firm.Id, "develops", H20).Build();
        await WriteAsync(before);
        var recorded = (await ClaimAsync(before.Claims[0].Id))!.RecordedAt;
        var surer = before.Claims[0];
        var moved = before with { NewEntities = [], Mentions = [before.Mentions[0]], Claims = [surer] };
        Assert.Equal(new ReextractResult(0, 1, 1), await Writer.ReplaceClaimsAsync(moved));
        Assert.Equal(recorded, (await ClaimAsync(surer.Id))!.RecordedAt);
        Assert.Null(await ClaimAsync(before.Claims[1].Id));
        Assert.Null(await EntityAsync(firm.Id));
        Assert.Equal(new ReextractResult(0, 0, 1), await Writer.ReplaceClaimsAsync(moved));
        Assert.Equal(new ReextractResult(1, 1, 0), await Writer.ReplaceClaimsAsync(moved with { Claims = [surer with { Confidence = 0.99 }] }));
        Assert.Equal(new ReextractResult(2, 1, 0), await Writer.ReplaceClaimsAsync(before));
        await using var fresh = await AnotherAsync();
        await fresh.Writer.LoadSeedAsync(Seed);
        await fresh.Writer.WriteDocumentAsync(before);
        Assert.Equal(await TestGraph.ExportAsync(fresh.Reader), await ExportAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => Writer.ReplaceClaimsAsync(Document("Never written").Build()));
    }

    [Fact]
    public async Task Claims_know_the_relationship_they_speak_of()
    {
        var graph = Document("One").Claim(Huawei, "develops", Ascend).Figure(Huawei, "revenue", 1, "USD").Claim(Usa, "restricts", H20, negated: true).Build();
        await WriteAsync(graph);
        var found = await Reader.RelationshipsOfClaimsAsync([.. graph.Claims.Select(c => c.Id), "claim/none"]);
        Assert.Equal([ContentId.Relationship(Huawei, "develops", Ascend), null, null, null], found.Select(r => r?.Id));
    }

    [Fact]
    public async Task Timelines_count_what_the_period_filter_finds()
    {
        await WriteAsync(
            Document("A").On("2025-01-31").Claim(Huawei, "develops", Ascend).Claim(Usa, "restricts", H20, from: "2024").Build(),
            Document("B").On("2025-01-02").Claim(Huawei, "develops", H20).Build(),
            Document("C").On("2025-03-02").Claim(Huawei, "develops", H20, from: "2025-02-14").Build());
        async Task Counts(TimeBucket bucket, params (string From, int Count)[] expected)
        {
            var buckets = await Reader.TimelineAsync(new ClaimFilter(), bucket);
            Assert.Equal(expected, buckets.Select(b => (b.From.ToString(), b.Count)));
            foreach (var b in buckets) Assert.Equal(b.Count, (await ClaimsAsync(new ClaimFilter(Period: b.From))).Count);
        }
        await Counts(TimeBucket.Year, ("2024", 1), ("2025", 3));
        await Counts(TimeBucket.Month, ("2024-01", 1), ("2025-01", 2), ("2025-02", 1));
        await Counts(TimeBucket.Day, ("2024-01-01", 1), ("2025-01-02", 1), ("2025-01-31", 1), ("2025-02-14", 1));
        Assert.Equal(3, (await Reader.TimelineAsync(new ClaimFilter(Either: [Huawei]), TimeBucket.Year)).Sum(b => b.Count));
    }

    /// <summary>Records compare their arrays by reference, so those are compared by their items.</summary>
    protected static void AssertSame(Claim expected, Claim? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.AttributedTo, actual.AttributedTo);
        Assert.Equal(expected.Qualifiers, actual.Qualifiers);
        Assert.Equal(expected, actual with { AttributedTo = expected.AttributedTo, Qualifiers = expected.Qualifiers });
    }
}
