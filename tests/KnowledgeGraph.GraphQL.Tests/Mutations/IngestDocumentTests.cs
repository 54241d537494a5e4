using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.GraphQL.Transport.Http;

namespace KnowledgeGraph.GraphQL.Tests.Mutations;

public sealed class IngestDocumentTests : IAsyncDisposable
{
    private const string Ingest = "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { created document { id title url publisher language publishedAt claims { nodes { evidence { text } } } } errors { message code path } } }";
    private readonly TestApi api = new();

    [Fact]
    public async Task Document_is_stored_before_the_answer_and_once()
    {
        await api.WithAsync();
        var input = new { text = Texts.Claiming, title = " Title ", url = "https://example.com/1", publisher = "", language = "EN", publishedAt = "2026-06-01T10:00:00+02:00" };
        var first = (await api.DataAsync(Ingest, new { input })).GetProperty("ingestDocument");
        var again = (await api.DataAsync(Ingest, new { input })).GetProperty("ingestDocument");
        Assert.True(first.GetProperty("created").GetBoolean());
        Assert.False(again.GetProperty("created").GetBoolean());
        Assert.Equal(first.GetProperty("document").ToString(), again.GetProperty("document").ToString());
        Assert.Equal(TestIngestion.Sentence, first.GetProperty("document").GetProperty("claims").GetProperty("nodes")[0].GetProperty("evidence").GetProperty("text").GetString());
        Assert.Equal(("Title", "2026-06-01T08:00:00Z"), (first.GetProperty("document").GetProperty("title").GetString(), first.GetProperty("document").GetProperty("publishedAt").GetString()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, first.GetProperty("document").GetProperty("publisher").ValueKind);
    }

    [Theory]
    [InlineData("""{"text": "  \n "}""", "TEXT_EMPTY", "input.text")]
    [InlineData("""{"text": "half \ud83d pair"}""", "TEXT_ENCODING", "input.text")]
    [InlineData("""{"text": "half pair \ude00"}""", "TEXT_ENCODING", "input.text")]
    [InlineData("""{"text": "please refuse"}""", "LANGUAGE_NOT_SUPPORTED", "input.language")]
    [InlineData("""{"text": "nothing to say"}""", "WHOLE", "input")]
    public async Task Bad_input_is_answered_with_code_and_path(string input, string code, string path)
    {
        await api.WithAsync();
        var response = await IngestRawAsync(input);
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal((code, path), (error.GetProperty("code").GetString(), string.Join('.', error.GetProperty("path").EnumerateArray())));
        Assert.False(response.GetProperty("created").GetBoolean());
        Assert.Equal(0, (await api.DataAsync("{ statistics { documents } }")).GetProperty("statistics").GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task All_that_is_wrong_is_answered_at_once()
    {
        await api.WithAsync();
        var errors = (await IngestRawAsync("""{"text": "", "url": "x"}""")).GetProperty("errors");
        Assert.Equal(["text", "url"], errors.EnumerateArray().Select(e => e.GetProperty("path")[1].GetString()));
    }

    [Fact]
    public async Task Fault_of_the_pipeline_is_masked()
    {
        await api.WithAsync();
        var error = await api.ErrorAsync("""mutation { ingestDocument(input: {text: "explode"}) { created } }""");
        Assert.Equal(("INTERNAL", "ingestDocument"), (error.Code, error.Path));
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mutations_of_one_request_run_one_after_the_other_with_their_selections()
    {
        await api.WithAsync();
        var data = await api.DataAsync("""
            mutation { a: ingestDocument(input: {text: "Today. Nvidia develops H20."}) { document { claims { totalCount nodes { subject { documentCount } } } } }
                       b: ingestDocument(input: {text: "Tomorrow. Nvidia develops H20."}) { document { claims { nodes { subject { documentCount } } } } } }
            """);
        int Count(string alias) => data.GetProperty(alias).GetProperty("document").GetProperty("claims").GetProperty("nodes")[0].GetProperty("subject").GetProperty("documentCount").GetInt32();
        Assert.Equal((1, 2), (Count("a"), Count("b")));
    }

    [Fact]
    public async Task Documents_are_put_in_the_queue_all_or_none()
    {
        await api.WithAsync();
        const string Enqueue = "mutation($d: [IngestDocumentInput!]!) { enqueueDocuments(input: {documents: $d}) { jobs { id source state document { id } } errors { code path } } }";
        var bad = (await api.DataAsync(Enqueue, new { d = new object[] { new { text = "fine" }, new { text = " " }, new { text = "x", url = "y" } } })).GetProperty("enqueueDocuments");
        Assert.Equal("""{"jobs":[],"errors":[{"code":"TEXT_EMPTY","path":["input","documents","1","text"]},{"code":"URL_INVALID","path":["input","documents","2","url"]}]}""", bad.ToString());
        Assert.Equal("COUNT_OUT_OF_RANGE", (await api.DataAsync(Enqueue, new { d = Array.Empty<object>() })).GetProperty("enqueueDocuments").GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal("COUNT_OUT_OF_RANGE", (await api.DataAsync(Enqueue, new { d = Enumerable.Repeat(new { text = "x" }, 1001) })).GetProperty("enqueueDocuments").GetProperty("errors")[0].GetProperty("code").GetString());
        var good = (await api.DataAsync(Enqueue, new { d = Enumerable.Range(0, 1000).Select(i => new { text = $"نص {i}", language = "AR", publishedAt = "2025-04-16T08:00:00Z" }) })).GetProperty("enqueueDocuments");
        Assert.Equal(1000, good.GetProperty("jobs").GetArrayLength());
        var job = (await api.Jobs.JobsByIdAsync([good.GetProperty("jobs")[7].GetProperty("id").GetString()!]))[0]!;
        Assert.Equal(("api", 10), (job.Source, job.Priority));
        Assert.Equal(new IngestRequest("نص 7", null, null, null, Language.Ar, new DateTimeOffset(2025, 4, 16, 8, 0, 0, TimeSpan.Zero)), QueuedDocument.Read(job.Payload));
        Assert.Equal("""{"text":"نص 7","language":"AR","publishedAt":"2025-04-16T08:00:00+00:00"}""", job.Payload);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"text": 1}""")]
    public void Payload_that_is_no_document_reads_as_null(string payload) => Assert.Null(QueuedDocument.Read(payload));

    public ValueTask DisposeAsync() => api.DisposeAsync();

    // Through the parser of the transport, as .NET's own cannot even carry half a surrogate pair.
    private async Task<System.Text.Json.JsonElement> IngestRawAsync(string input)
    {
        var variables = (IReadOnlyDictionary<string, object?>)JsonBody.Parse(System.Text.Encoding.UTF8.GetBytes($$"""{"input": {{input}} }"""))!;
        return (await api.DataAsync(Ingest, variables)).GetProperty("ingestDocument");
    }
}
