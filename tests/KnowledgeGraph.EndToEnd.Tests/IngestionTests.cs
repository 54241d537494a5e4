using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>Documents in, entities and claims out, in three languages.</summary>
public sealed class IngestionTests(EmptyService service) : IClassFixture<EmptyService>
{
    [Theory]
    [InlineData("EN", "Alibaba trains its models in Singapore. The United States banned sales of the H20 chip to China.")]
    [InlineData("AR", "تدرب شركة علي بابا نماذجها في سنغافورة. وحظرت الولايات المتحدة بيع رقائق H20 إلى الصين.")]
    [InlineData("ZH", "阿里巴巴在新加坡训练模型。美国禁止向中国出售H20芯片。")]
    public async Task A_document_comes_back_as_entities_and_claims(string language, string text)
    {
        var payload = await service.IngestAsync(new { text, publisher = "A publisher", publishedAt = "2026-01-05T08:00:00Z" });
        Assert.True(payload.GetProperty("created").GetBoolean());
        var document = payload.GetProperty("document");
        Assert.Equal(language, document.Text("language"));
        Assert.Superset(new HashSet<string> { "entity/alibaba", "entity/h20", "entity/united-states" }, document.GetProperty("entities").EnumerateArray().Select(e => e.Text("id")).ToHashSet(StringComparer.Ordinal));
        var claims = document.GetProperty("claims").Nodes();
        claims.HaveTheirSentences();
        var triples = claims.Select(c => (c.GetProperty("subject").Text("id"), c.Text("predicate"), c.GetProperty("object").Text("id"))).ToList();
        Assert.Contains(("entity/alibaba", "TRAINS_IN", "entity/singapore"), triples);
        Assert.Contains(("entity/united-states", "RESTRICTS", "entity/h20"), triples);
    }

    [Fact]
    public async Task The_same_document_twice_is_one()
    {
        var input = new { text = "ByteDance trains its models in Malaysia.", title = "Once", url = "https://example.org/once" };
        var first = await service.IngestAsync(input);
        var before = await service.ExportAsync();
        var second = await service.IngestAsync(input);
        Assert.Equal((true, false), (first.GetProperty("created").GetBoolean(), second.GetProperty("created").GetBoolean()));
        Assert.Equal(first.GetProperty("document").ToString(), second.GetProperty("document").ToString());
        Assert.Equal(before, await service.ExportAsync());
    }

    [Fact]
    public async Task Retracting_one_of_two_documents_leaves_the_relationship_with_one_less_and_retracting_both_removes_it()
    {
        var texts = new[] { "DeepSeek trains its models in China.", "DeepSeek trains its models in China, a second paper wrote." };
        var ids = new List<string>();
        foreach (var (index, text) in texts.Index())
            ids.Add((await service.IngestAsync(new { text, publisher = $"Publisher {index}", title = "Retraction" })).GetProperty("document").Text("id"));
        Assert.Equal(2, await DocumentsAsync());
        await RetractAsync(ids[0]);
        Assert.Equal(1, await DocumentsAsync());
        await RetractAsync(ids[1]);
        Assert.Equal(0, await DocumentsAsync());

        async Task<int> DocumentsAsync()
        {
            var filter = new { subject = new[] { "entity/deepseek" }, predicate = new[] { "TRAINS_IN" }, @object = new[] { "entity/china" } };
            var nodes = (await service.DataAsync(Queries.Relationships, new { filter })).GetProperty("relationships").Nodes();
            return nodes.Count == 0 ? 0 : Assert.Single(nodes).GetProperty("documentCount").GetInt32();
        }
    }

    [Fact]
    public async Task Queued_documents_are_worked_off_and_subscribers_are_told()
    {
        const string Enqueue = "mutation($documents: [IngestDocumentInput!]!) { enqueueDocuments(input: {documents: $documents}) { jobs { id state } errors { code path } } }";
        const string Job = "query($id: ID!) { node(id: $id) { ... on IngestionJob { state error document { id text } } } }";
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var events = service.Events.ListenAsync(limit.Token).GetAsyncEnumerator(limit.Token);
        var told = events.MoveNextAsync();
        var documents = new object[] { new { text = "Nvidia develops the H20 chip.", language = "EN" }, new { text = "Dieser Satz ist deutsch und wird hier nicht gelesen." } };
        var jobs = (await service.DataAsync(Enqueue, new { documents })).GetProperty("enqueueDocuments").GetProperty("jobs").EnumerateArray().Select(j => j.Text("id")).ToList();
        var done = await EndAsync(jobs[0]);
        Assert.Equal(("SUCCEEDED", "Nvidia develops the H20 chip."), (done.Text("state"), done.GetProperty("document").Text("text")));
        Assert.True(await told);
        Assert.Equal(done.GetProperty("document").Text("id"), events.Current.DocumentId);
        var dead = await EndAsync(jobs[1]);
        Assert.Equal("DEAD", dead.Text("state"));
        Assert.StartsWith("LANGUAGE_NOT_SUPPORTED", dead.Text("error"), StringComparison.Ordinal);

        async Task<JsonElement> EndAsync(string id)
        {
            for (var i = 0; i < 100; i++)
            {
                var job = (await service.DataAsync(Job, new { id })).GetProperty("node");
                if (job.Text("state") is "SUCCEEDED" or "DEAD") return job;
                await Task.Delay(200);
            }
            throw new TimeoutException($"{id} did not end.");
        }
    }

    [Fact]
    public async Task Decisions_survive_re_ingestion()
    {
        var input = new { text = "Baidu trains its models in Thailand.", title = "Decisions", url = "https://example.org/decisions" };
        var document = (await service.IngestAsync(input)).GetProperty("document");
        var claim = document.GetProperty("claims").Nodes().First(c => c.GetProperty("object").Text("id") == "entity/thailand").Text("id");
        var reviewed = await service.DataAsync("mutation($id: ID!) { reviewClaim(input: {claimId: $id, decision: REJECTED, reviewer: \"tester\"}) { claim { review { decision } } errors { code } } }", new { id = claim });
        Assert.Equal("REJECTED", reviewed.GetProperty("reviewClaim").GetProperty("claim").GetProperty("review").Text("decision"));
        Assert.Empty((await service.DataAsync(Queries.Merge, new { source = "entity/baidu", target = "entity/tencent" })).GetProperty("mergeEntities").Errors());

        await RetractAsync(document.Text("id"));
        var again = (await service.IngestAsync(input)).GetProperty("document");
        Assert.Equal(document.Text("id"), again.Text("id"));
        var data = await service.DataAsync("query($id: ID!) { node(id: $id) { ... on Claim { subject { id } review { decision } relationship { id } } } }", new { id = claim });
        Assert.Equal("REJECTED", data.GetProperty("node").GetProperty("review").Text("decision"));
        Assert.Equal("entity/tencent", data.GetProperty("node").GetProperty("subject").Text("id"));
        Assert.Equal(JsonValueKind.Null, data.GetProperty("node").GetProperty("relationship").ValueKind);
        await service.DataAsync("""mutation { unmergeEntities(input: {source: "entity/baidu"}) { errors { code } } }""");
        Assert.Equal("entity/baidu", (await service.DataAsync("""{ entity(name: "Baidu") { id } }""")).GetProperty("entity").Text("id"));
    }

    private async Task RetractAsync(string id)
    {
        var payload = (await service.DataAsync("mutation($id: ID!) { retractDocument(input: {documentId: $id}) { retracted errors { code } } }", new { id })).GetProperty("retractDocument");
        Assert.True(payload.GetProperty("retracted").GetBoolean());
    }
}
