using System.Text;
using KnowledgeGraph.GraphQL.Sdl;

namespace KnowledgeGraph.GraphQL.Tests.Transport;

/// <summary>GraphQL over HTTP, https://graphql.github.io/graphql-over-http/draft.</summary>
public sealed class HttpTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Json = "application/json", Response = "application/graphql-response+json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json", Response)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Response)]
    [InlineData("application/json, application/graphql-response+json", Response)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", Json)]
    [InlineData("application/json;q=0.5, */*", Response)]
    [InlineData("application/graphql-response+json, */*", Response)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", Json)]
    public async Task Accept_header_chooses_the_media_type(string? accept, string expected)
    {
        var response = await server.PostAsync("""{"query": "{ __typename }"}""", accept: accept);
        Assert.Equal((200, expected), (response.Status, response.MediaType));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", response.Json.ToString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task Unacceptable_media_types_are_406(string accept) => Assert.Equal(406, (await server.PostAsync("""{"query": "{ __typename }"}""", accept: accept)).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql+json")]
    public async Task Other_content_types_are_415(string? contentType) => Assert.Equal(415, (await server.PostAsync("""{"query": "{ __typename }"}""", contentType)).Status);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    public async Task Json_in_utf8_is_taken(string contentType) => Assert.Equal(200, (await server.PostAsync("""{"query": "{ __typename }"}""", contentType)).Status);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""[{"query": "{ __typename }"}]""")]
    [InlineData("null")]
    [InlineData("\"{ __typename }\"")]
    [InlineData("{}")]
    [InlineData("""{"query": null}""")]
    [InlineData("""{"query": {}}""")]
    [InlineData("""{"query": 1}""")]
    [InlineData("""{"qeury": "{ __typename }"}""")]
    [InlineData("""{"query": "{ __typename }"} trailing""")]
    [InlineData("""{"query": "{ __typename }", "operationName": {}}""")]
    [InlineData("""{"query": "{ __typename }", "variables": "x"}""")]
    [InlineData("""{"query": "{ __typename }", "variables": []}""")]
    [InlineData("""{"query": "{ __typename }", "extensions": 7}""")]
    [InlineData("""{"query": "\ud8" }""")]
    public async Task Malformed_requests_are_400_in_either_media_type(string body)
    {
        Assert.Equal((400, "BAD_REQUEST"), Summary(await server.PostAsync(body, accept: Json)));
        Assert.Equal((400, "BAD_REQUEST"), Summary(await server.PostAsync(body, accept: Response)));
    }

    [Theory]
    [InlineData("""{"query": "{ __typename }", "operationName": null, "variables": null, "extensions": null}""")]
    [InlineData("""{"query": "{ __typename }", "operationName": "", "variables": {}, "extensions": {"a": 1}, "other": true}""")]
    [InlineData("\ufeff{\"query\": \"{ __typename }\"}")]
    [InlineData("""{"query": "query A { __typename } query B { statistics { claims } }", "operationName": "A"}""")]
    public async Task Optional_parameters_may_be_null(string body) => Assert.Equal(200, (await server.PostAsync(body)).Status);

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query($id: ID!) { node(id: $id) { id } }", "BAD_USER_INPUT")]
    [InlineData("subscription { documentIngested { id } }", "OPERATION_NOT_ALLOWED")]
    public async Task Requests_that_are_not_executed_are_400_with_the_new_media_type(string query, string code)
    {
        var response = await server.PostAsync($$"""{"query": "{{query}}"}""", accept: Response);
        Assert.Equal((400, code), Summary(response));
        Assert.False(response.Json.TryGetProperty("data", out _));
        Assert.Equal(code == "OPERATION_NOT_ALLOWED" ? 400 : 200, (await server.PostAsync($$"""{"query": "{{query}}"}""", accept: Json)).Status);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Response)]
    public async Task Executed_requests_are_200_even_when_all_failed(string accept)
    {
        var response = await server.PostAsync("""{"query": "{ claims(first: -1) { nodes { id } } }"}""", accept: accept);
        Assert.Equal((200, "BAD_USER_INPUT"), Summary(response));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, response.Json.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Queries_may_be_sent_by_get()
    {
        var response = await server.GetAsync($"?query={Uri.EscapeDataString("query($n: String) { entity(name: $n) { id } }")}&variables={Uri.EscapeDataString("""{"n": "华为"}""")}&operationName=&extensions=");
        Assert.Equal("""{"data":{"entity":{"id":"entity/huawei"}}}""", response.Json.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?query=")]
    [InlineData("?query={__typename}&variables={")]
    [InlineData("?query={__typename}&variables=[]")]
    [InlineData("?query={__typename}&query={__typename}")]
    public async Task Malformed_get_is_400(string parameters) => Assert.Equal(400, (await server.GetAsync(parameters, Response)).Status);

    [Theory]
    [InlineData("mutation { retractDocument(input: {documentId: \"x\"}) { retracted } }", "")]
    [InlineData("query A { __typename } mutation B { retractDocument(input: {documentId: \"x\"}) { retracted } }", "B")]
    public async Task Mutations_by_get_are_405(string query, string operation)
    {
        var response = await server.GetAsync($"?query={Uri.EscapeDataString(query)}&operationName={operation}");
        Assert.Equal((405, "OPERATION_NOT_ALLOWED"), Summary(response));
        Assert.Equal("POST", response.Allow);
    }

    [Fact]
    public async Task Other_methods_are_405()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/graphql");
        var response = await server.SendAsync(request);
        Assert.Equal((405, "GET, POST"), (response.Status, response.Allow));
    }

    [Fact]
    public async Task Too_large_bodies_are_413_also_when_their_length_is_not_said()
    {
        var large = Encoding.UTF8.GetBytes($$"""{"query": "{ __typename }", "extensions": {"x": "{{new string('x', 100_000)}}"} }""");
        Assert.Equal(413, (await server.PostAsync(large)).Status);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StreamContent(new MemoryStream(large)) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;
        Assert.Equal(413, (await server.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Invalid_utf8_is_400() => Assert.Equal(400, (await server.PostAsync([.. "{\"query\": \"{ __typename }\", \"x\": \""u8, 0xC3, 0x28, .. "\"}"u8])).Status);

    [Fact]
    public async Task Half_a_surrogate_pair_reaches_the_mutation_that_explains_it()
    {
        var response = await server.PostAsync("""{"query": "mutation($t: String!) { ingestDocument(input: {text: $t}) { errors { code path } } }", "variables": {"t": "half \ud83d pair"}}""");
        Assert.Equal("""[{"code":"TEXT_ENCODING","path":["input","text"]}]""", response.Json.GetProperty("data").GetProperty("ingestDocument").GetProperty("errors").ToString());
    }

    [Fact]
    public async Task Letters_of_all_scripts_are_written_as_they_are()
    {
        using var content = new StringContent("""{"query": "{ entity(id: \"entity/huawei\") { aliases } }"}""", Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync("/graphql", content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("هواوي", text, StringComparison.Ordinal);
        Assert.Contains("华为", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_does_not_crash_the_service()
    {
        Assert.Equal("QUERY_TOO_LARGE", (await server.PostAsync($$"""{"query": "{{new string('{', 90_000)}}"}""")).Code);
        Assert.Equal("BAD_REQUEST", (await server.PostAsync($$"""{"query": "{ __typename }", "variables": {"x": {{new string('[', 90_000)}} }""")).Code);
        Assert.Equal(200, (await server.PostAsync("""{"query": "{ __typename }"}""")).Status);
    }

    [Fact]
    public async Task Schema_is_served_as_sdl()
    {
        var sdl = await server.Client.GetStringAsync("/graphql/schema");
        Assert.Equal(GraphSdl.For(TestOntology.Real), sdl);
    }

    private static (int, string) Summary(TestResponse response) => (response.Status, response.Code);
}
