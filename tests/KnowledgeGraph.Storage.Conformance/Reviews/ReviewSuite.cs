using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Reviews: human decisions about claims, which outlive the claims' rows.</summary>
public abstract class ReviewSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    private readonly DocumentGraph graph = Document("One").Claim(Huawei, "develops", Ascend, confidence: 0.5).Build();

    private string ClaimId => graph.Claims[0].Id;

    private Review Decision(ReviewDecision decision) => new(ClaimId, decision, "ann", "seen", new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_rejected_claim_supports_nothing_until_the_decision_is_taken_back()
    {
        await WriteAsync(graph);
        Assert.True(await Writer.ReviewAsync(ClaimId, Decision(ReviewDecision.Rejected)));
        Assert.Equal([Decision(ReviewDecision.Rejected), null], await Reader.ReviewsAsync([ClaimId, "claim/none"]));
        Assert.Null(await RelationshipAsync(Huawei, "develops", Ascend));
        Assert.Null((await Reader.RelationshipsOfClaimsAsync([ClaimId]))[0]);
        Assert.NotNull(await ClaimAsync(ClaimId));
        Assert.True(await Writer.ReviewAsync(ClaimId, null));
        Assert.NotNull(await RelationshipAsync(Huawei, "develops", Ascend));
        Assert.Null((await Reader.ReviewsAsync([ClaimId]))[0]);
    }

    [Fact]
    public async Task An_accepted_claim_counts_as_nearly_certain()
    {
        await WriteAsync(graph);
        await Writer.ReviewAsync(ClaimId, Decision(ReviewDecision.Rejected));
        await Writer.ReviewAsync(ClaimId, Decision(ReviewDecision.Accepted));
        Assert.Equal(0.99, (await RelationshipAsync(Huawei, "develops", Ascend))!.Confidence);
    }

    [Fact]
    public async Task Decisions_survive_retraction_and_reingestion()
    {
        await WriteAsync(graph);
        await Writer.ReviewAsync(ClaimId, Decision(ReviewDecision.Rejected));
        await Writer.RetractDocumentAsync(graph.Document.Id);
        Assert.False(await Writer.ReviewAsync(ClaimId, null));
        await WriteAsync(graph);
        Assert.Equal(Decision(ReviewDecision.Rejected), (await Reader.ReviewsAsync([ClaimId]))[0]);
        Assert.Null(await RelationshipAsync(Huawei, "develops", Ascend));
    }

    [Fact]
    public async Task Claims_that_do_not_stand_cannot_be_decided() =>
        Assert.False(await Writer.ReviewAsync("claim/none", Decision(ReviewDecision.Accepted) with { ClaimId = "claim/none" }));
}
