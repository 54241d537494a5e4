namespace KnowledgeGraph.GraphQL.Tests.Mutations;

/// <summary>Retractions, reviews, merges and retries.</summary>
public sealed class DecisionTests : IAsyncDisposable
{
    private readonly TestApi api = new();

    [Fact]
    public async Task Retraction_takes_back_what_rested_on_the_document()
    {
        await OneClaimAsync();
        var id = (await api.DataAsync("{ documents { nodes { id } } }")).GetProperty("documents").GetProperty("nodes")[0].GetProperty("id").GetString();
        const string Retract = "mutation($id: ID!) { retractDocument(input: {documentId: $id}) { documentId retracted errors { code path } } }";
        Assert.Equal($$"""{"documentId":"{{id}}","retracted":true,"errors":[]}""", (await api.DataAsync(Retract, new { id })).GetProperty("retractDocument").ToString());
        Assert.Equal("""{"documentId":null,"retracted":false,"errors":[{"code":"UNKNOWN_ID","path":["input","documentId"]}]}""", (await api.DataAsync(Retract, new { id })).GetProperty("retractDocument").ToString());
        Assert.Equal("""{"claims":{"totalCount":0},"relationships":{"totalCount":0}}""", (await api.DataAsync("{ claims { totalCount } relationships { totalCount } }")).ToString());
    }

    [Fact]
    public async Task Review_is_kept_until_it_is_taken_back()
    {
        var id = await OneClaimAsync();
        const string Review = "mutation($id: ID!, $d: ReviewDecision, $by: String!) { reviewClaim(input: {claimId: $id, decision: $d, reviewer: $by, note: \"n\"}) { claim { relationship { id } review { decision reviewer note decidedAt } } errors { code path } } }";
        var rejected = (await api.DataAsync(Review, new { id, d = "REJECTED", by = "Amina" })).GetProperty("reviewClaim");
        Assert.Equal("""{"claim":{"relationship":null,"review":{"decision":"REJECTED","reviewer":"Amina","note":"n","decidedAt":"2026-06-01T12:01:00Z"}},"errors":[]}""", rejected.ToString());
        var back = (await api.DataAsync(Review, new { id, by = "Amina" })).GetProperty("reviewClaim");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, back.GetProperty("claim").GetProperty("review").ValueKind);
        Assert.Equal("""{"claim":null,"errors":[{"code":"BLANK","path":["input","reviewer"]}]}""", (await api.DataAsync(Review, new { id, by = " " })).GetProperty("reviewClaim").ToString());
        Assert.Equal("""{"claim":null,"errors":[{"code":"UNKNOWN_ID","path":["input","claimId"]}]}""", (await api.DataAsync(Review, new { id = "claim/none", d = "ACCEPTED", by = "A" })).GetProperty("reviewClaim").ToString());
    }

    [Fact]
    public async Task Merge_is_read_as_one_entity_until_it_is_undone()
    {
        await OneClaimAsync();
        Assert.Equal("""{"entity":{"id":"entity/tsmc"},"errors":[]}""", await MergeAsync("entity/nvidia", "entity/tsmc"));
        Assert.Equal("""{"entity":{"id":"entity/tsmc"},"errors":[]}""", await MergeAsync("entity/nvidia", "entity/tsmc"));
        var data = await api.DataAsync("""{ node(id: "entity/nvidia") { id } entity(id: "entity/tsmc") { ... on Company { develops(filter: {subject: ["entity/nvidia"]}) { totalCount } } } }""");
        Assert.Equal("""{"node":{"id":"entity/tsmc"},"entity":{"develops":{"totalCount":1}}}""", data.ToString());
        Assert.Equal("""{"entity":{"id":"entity/nvidia"},"errors":[]}""", await UnmergeAsync("entity/nvidia"));
        Assert.Equal("""{"entity":null,"errors":[{"code":"NOT_MERGED","path":["input","source"]}]}""", await UnmergeAsync("entity/nvidia"));
        Assert.Equal("""{"entity":null,"errors":[{"code":"UNKNOWN_ID","path":["input","source"]}]}""", await UnmergeAsync("entity/none"));
    }

    [Theory]
    [InlineData("entity/none", "entity/tsmc", "UNKNOWN_ID", "source")]
    [InlineData("entity/tsmc", "entity/none", "UNKNOWN_ID", "target")]
    [InlineData("entity/tsmc", "entity/tsmc", "SAME_ENTITY", "target")]
    [InlineData("entity/tsmc", "entity/china", "DIFFERENT_TYPE", "target")]
    [InlineData("entity/huawei", "entity/alibaba", "MERGE_CYCLE", "target")]
    [InlineData("entity/alibaba", "entity/nvidia", "ALREADY_MERGED", "source")]
    public async Task Merge_that_cannot_be_is_answered(string source, string target, string code, string field)
    {
        await OneClaimAsync();
        await MergeAsync("entity/alibaba", "entity/huawei");
        Assert.Equal($$"""{"entity":null,"errors":[{"code":"{{code}}","path":["input","{{field}}"]}]}""", await MergeAsync(source, target));
    }

    [Fact]
    public async Task Only_failed_and_dead_jobs_are_retried()
    {
        await api.WithAsync();
        var job = (await api.Jobs.EnqueueAsync([new NewJob("api", "{}", 10)]))[0];
        const string Retry = "mutation($id: ID!) { retryJob(input: {jobId: $id}) { job { state attempts } errors { code path message } } }";
        var queued = (await api.DataAsync(Retry, new { id = job.Id })).GetProperty("retryJob").GetProperty("errors")[0];
        Assert.Equal(("JOB_NOT_RETRYABLE", true), (queued.GetProperty("code").GetString(), queued.GetProperty("message").GetString()!.Contains("QUEUED", StringComparison.Ordinal)));
        await api.Jobs.LeaseAsync("w", TimeSpan.FromMinutes(1));
        await api.Jobs.FailAsync(job.Id, "no", retryAfter: null);
        Assert.Equal("""{"job":{"state":"QUEUED","attempts":0},"errors":[]}""", (await api.DataAsync(Retry, new { id = job.Id })).GetProperty("retryJob").ToString());
        Assert.Equal("UNKNOWN_ID", (await api.DataAsync(Retry, new { id = "job/none" })).GetProperty("retryJob").GetProperty("errors")[0].GetProperty("code").GetString());
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    private async Task<string> OneClaimAsync()
    {
        await api.WithAsync(TestGraph.Document("a").Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Build());
        return (await api.DataAsync("{ claims { nodes { id } } }")).GetProperty("claims").GetProperty("nodes")[0].GetProperty("id").GetString()!;
    }

    private async Task<string> MergeAsync(string source, string target) => (await api.DataAsync(
        "mutation($s: ID!, $t: ID!) { mergeEntities(input: {source: $s, target: $t, reviewer: \"Amina\"}) { entity { id } errors { code path } } }", new { s = source, t = target })).GetProperty("mergeEntities").ToString();

    private async Task<string> UnmergeAsync(string source) => (await api.DataAsync(
        "mutation($s: ID!) { unmergeEntities(input: {source: $s}) { entity { id } errors { code path } } }", new { s = source })).GetProperty("unmergeEntities").ToString();
}
