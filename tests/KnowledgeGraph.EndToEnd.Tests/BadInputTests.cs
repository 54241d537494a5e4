using System.Text;
using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>Bad input is answered with the field at fault and the way out, and the store stays as it was.</summary>
public sealed class BadInputTests(EmptyService service) : IClassFixture<EmptyService>
{
    [Theory]
    [InlineData("""{"text": ""}""", "TEXT_EMPTY input.text")]
    [InlineData("""{"text": " \n\t\u3000"}""", "TEXT_EMPTY input.text")]
    [InlineData("""{"text": "half \ud83d a pair"}""", "TEXT_ENCODING input.text")]
    [InlineData("""{"text": "\ufffd\ufffd\ufffd"}""", "TEXT_ENCODING input.text")]
    [InlineData("""{"text": "Dieser Satz ist deutsch und wird hier nicht gelesen."}""", "LANGUAGE_NOT_SUPPORTED input.language")]
    [InlineData("""{"text": "fine", "language": "KO"}""", "LANGUAGE_NOT_SUPPORTED input.language")]
    [InlineData("""{"text": "fine", "publishedAt": "2999-01-01T00:00:00Z"}""", "DATE_IN_FUTURE input.publishedAt")]
    [InlineData("""{"text": "fine", "url": "seed:facts/x"}""", "URL_INVALID input.url")]
    [InlineData("""{"text": "", "url": "x", "publishedAt": "2999-01-01T00:00:00Z"}""", "TEXT_EMPTY input.text; URL_INVALID input.url; DATE_IN_FUTURE input.publishedAt")]
    public Task Documents(string input, string errors) => UnchangedAsync(async () =>
    {
        var payload = (await IngestRawAsync(input)).GetProperty("data").GetProperty("ingestDocument");
        Assert.Equal(errors, payload.Errors());
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("document").ValueKind);
        Assert.All(payload.GetProperty("errors").EnumerateArray(), e => Assert.NotEmpty(e.Text("message")));
    });

    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    public Task Texts_of_many_megabytes(int megabytes) => UnchangedAsync(async () =>
    {
        var text = new string('a', megabytes * 1024 * 1024);
        var answer = await IngestRawAsync($$"""{"text": "{{text}}"}""");
        // What fits into a request is refused by its field, what does not by the transport.
        if (answer.TryGetProperty("data", out var data)) Assert.Equal("TEXT_TOO_LONG input.text", data.GetProperty("ingestDocument").Errors());
        else Assert.Contains("at most 33554432 bytes", answer.GetProperty("errors")[0].Text("message"), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("""retractDocument(input: {documentId: "document/none"})""", "UNKNOWN_ID input.documentId")]
    [InlineData("""reviewClaim(input: {claimId: "claim/none", decision: ACCEPTED, reviewer: "r"})""", "UNKNOWN_ID input.claimId")]
    [InlineData("""reviewClaim(input: {claimId: "claim/none", decision: ACCEPTED, reviewer: " "})""", "BLANK input.reviewer")]
    [InlineData("""mergeEntities(input: {source: "entity/none", target: "entity/huawei", reviewer: "r"})""", "UNKNOWN_ID input.source")]
    [InlineData("""mergeEntities(input: {source: "entity/huawei", target: "entity/none", reviewer: "r"})""", "UNKNOWN_ID input.target")]
    [InlineData("""mergeEntities(input: {source: "entity/huawei", target: "entity/huawei", reviewer: "r"})""", "SAME_ENTITY input.target")]
    [InlineData("""mergeEntities(input: {source: "entity/huawei", target: "entity/china", reviewer: "r"})""", "DIFFERENT_TYPE input.target")]
    [InlineData("""unmergeEntities(input: {source: "entity/huawei"})""", "NOT_MERGED input.source")]
    [InlineData("""retryJob(input: {jobId: "job/999999"})""", "UNKNOWN_ID input.jobId")]
    [InlineData("""enqueueDocuments(input: {documents: []})""", "COUNT_OUT_OF_RANGE input.documents")]
    [InlineData("""enqueueDocuments(input: {documents: [{text: "fine"}, {text: " "}]})""", "TEXT_EMPTY input.documents.1.text")]
    public Task Mutations(string mutation, string error) => UnchangedAsync(async () =>
    {
        var data = await service.DataAsync($"mutation {{ payload: {mutation} {{ errors {{ code path message }} }} }}");
        Assert.Equal(error, data.GetProperty("payload").Errors());
    });

    [Fact]
    public async Task Cyclic_merges()
    {
        Assert.Empty((await MergeAsync("entity/zte", "entity/huawei")).Errors());
        await UnchangedAsync(async () => Assert.Equal("MERGE_CYCLE input.target", (await MergeAsync("entity/huawei", "entity/zte")).Errors()));
        await UnchangedAsync(async () => Assert.Equal("ALREADY_MERGED input.source", (await MergeAsync("entity/zte", "entity/smic")).Errors()));
        await service.DataAsync("""mutation { unmergeEntities(input: {source: "entity/zte"}) { errors { code } } }""");
    }

    [Theory]
    [InlineData("""{ entity { id } }""")]
    [InlineData("""{ entity(id: "entity/huawei", name: "Huawei") { id } }""")]
    [InlineData("""{ entities(first: 1, last: 1) { nodes { id } } }""")]
    [InlineData("""{ entities(first: 501) { nodes { id } } }""")]
    [InlineData("""{ entities(first: 1, after: "nonsense") { nodes { id } } }""")]
    [InlineData("""{ claims(filter: {reportedAfter: "2026-01-02T00:00:00Z", reportedBefore: "2026-01-01T00:00:00Z"}) { nodes { id } } }""")]
    [InlineData("""{ documents(filter: {publishedAfter: "2026-01-01T00:00:00Z", publishedBefore: "2026-01-01T00:00:00Z"}) { nodes { id } } }""")]
    [InlineData("""{ relationships(filter: {minConfidence: 2}) { nodes { id } } }""")]
    [InlineData("""{ relationships(asOf: "2026-13") { nodes { id } } }""")]
    [InlineData("""{ relationships(filter: {predicate: [LIKES]}) { nodes { id } } }""")]
    [InlineData("""{ paths(from: "entity/huawei", to: "entity/nvidia", maxLength: 7) { length } }""")]
    [InlineData("""{ neighborhood(around: [], depth: 9) { truncated } }""")]
    [InlineData("""{ nonsense }""")]
    [InlineData("""{ statistics { documents """)]
    public async Task Queries_that_contradict_themselves(string query)
    {
        var answer = await service.AskAsync(query);
        var error = answer.GetProperty("errors")[0];
        Assert.NotEmpty(error.Text("message"));
        Assert.NotEqual("INTERNAL", error.GetProperty("extensions").Text("code"));
        Assert.DoesNotContain("   at ", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_ids_in_queries_are_null_or_empty()
    {
        var data = await service.DataAsync("""{ node(id: "entity/none") { id } nodes(ids: ["claim/none", "x"]) { id } entity(name: "nobody at all") { id } relationships(filter: {subject: ["entity/none"]}) { nodes { id } } }""");
        Assert.Equal("""{"node":null,"nodes":[null,null],"entity":null,"relationships":{"nodes":[]}}""", data.ToString());
    }

    private async Task<JsonElement> MergeAsync(string source, string target) => (await service.DataAsync(Queries.Merge, new { source, target })).GetProperty("mergeEntities");

    private async Task UnchangedAsync(Func<Task> act)
    {
        var before = await service.ExportAsync();
        await act();
        Assert.Equal(before, await service.ExportAsync());
    }

    // As written: .NET's own writer cannot even carry half a surrogate pair.
    private async Task<JsonElement> IngestRawAsync(string input)
    {
        var body = $$"""{"query": {{JsonSerializer.Serialize(Queries.Ingest)}}, "variables": {"input": {{input}} } }""";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync("/graphql", content);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
