using System.Net;
using System.Text;
using Xunit;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class QueryTests : IDisposable
{
    private readonly TinySeed seed = new();

    public void Dispose() => seed.Dispose();

    private async Task Ingested() => (await seed.Kg("ingest", seed.Write("a.txt", "Alibaba trains its models in Singapore, the company said on Tuesday."))).Ends(0);

    [Fact]
    public async Task A_query_prints_its_answer_as_json()
    {
        await Ingested();
        var run = (await seed.Kg("query", "query($n: Int!) { entities(first: $n) { totalCount nodes { id } } }", "--variables", """{"n": 2}""")).Ends(0);
        Assert.Equal(2, run.Json.GetProperty("data").GetProperty("entities").GetProperty("nodes").GetArrayLength());
        Assert.Equal(4, run.Json.GetProperty("data").GetProperty("entities").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_dash_reads_the_query_from_the_input_and_letters_of_all_scripts_are_written_as_they_are()
    {
        await Ingested();
        var run = (await KgRun.Of(["query", "-", "--seed", seed.Seed, "--store", seed.Store], "{ entities(first: 10) { nodes { name(language: AR) } } }")).Ends(0);
        Assert.Contains("سنغافورة", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_is_carried_out()
    {
        await Ingested();
        var run = (await seed.Kg("query", """mutation { ingestDocument(input: {text: "ByteDance opened an office in Malaysia this week, it said."}) { created errors { code } } }""")).Ends(0);
        Assert.True(run.Json.GetProperty("data").GetProperty("ingestDocument").GetProperty("created").GetBoolean());
    }

    [Fact]
    public async Task Errors_of_the_answer_are_exit_code_1()
    {
        await Ingested();
        Assert.True((await seed.Kg("query", "{ nothingOfTheKind }")).Ends(1).Json.TryGetProperty("errors", out _));
        Assert.True((await seed.Kg("query", "{ entities(")).Ends(1).Json.TryGetProperty("errors", out _));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    public async Task Variables_that_are_no_object_are_wrong_usage(string variables)
    {
        await Ingested();
        Assert.Contains("--variables", (await seed.Kg("query", "{ __typename }", "--variables", variables)).Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_not_made()
    {
        Assert.Contains("There is no store at", (await seed.Kg("query", "{ __typename }")).Ends(2).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(seed.Store));
    }

    [Fact]
    public async Task A_running_service_can_be_asked()
    {
        await using var service = new OneAnswer("application/graphql-response+json", """{"data":{"__typename":"Query"}}""");
        var run = (await seed.Kg("query", "query($a: String) { __typename }", "--variables", """{"a": "ب"}""", "--url", service.Url)).Ends(0);
        Assert.Equal("Query", run.Json.GetProperty("data").GetProperty("__typename").GetString());
        Assert.Equal("""{"query":"query($a: String) { __typename }","variables":{"a":"\u0628"}}""", await service.Body);
    }

    [Fact]
    public async Task What_is_no_service_is_exit_code_2()
    {
        await using (var page = new OneAnswer("text/html", "<p>Hello"))
            Assert.Contains("not in GraphQL", (await seed.Kg("query", "{ __typename }", "--url", page.Url)).Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("does not answer", (await seed.Kg("query", "{ __typename }", "--url", "http://127.0.0.1:9/graphql")).Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("--url is 'graphql'", (await seed.Kg("query", "{ __typename }", "--url", "graphql")).Ends(2).Error, StringComparison.Ordinal);
    }

    /// <summary>A service that answers one request.</summary>
    private sealed class OneAnswer : IAsyncDisposable
    {
        private readonly HttpListener listener = new();

        public OneAnswer(string mediaType, string answer)
        {
            var port = FreePort();
            Url = $"http://127.0.0.1:{port}/graphql";
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            listener.Start();
            Body = AnswerAsync(mediaType, answer);
        }

        public string Url { get; }

        public Task<string> Body { get; }

        private async Task<string> AnswerAsync(string mediaType, string answer)
        {
            var context = await listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            context.Response.ContentType = mediaType;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            context.Response.Close();
            return body;
        }

        private static int FreePort()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        public async ValueTask DisposeAsync()
        {
            await Body;
            listener.Close();
        }
    }
}
