using System.Text;
using CsCheck;

namespace KnowledgeGraph.GraphQL.Tests.Transport;

/// <summary>Whatever is sent, the answer is a well-formed GraphQL response (<see cref="TestServer"/> checks that) and never a fault.</summary>
public sealed class HttpFuzzTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly string[] Bits =
    [
        "{", "}", "[", "]", "(", ")", ":", ",", "\"", "\\", "\\ud83d", "\\u0000", "null", "true", "-1", "1e999", "99999999999999999999", "query", "\"query\"", "variables", "\"variables\"",
        "mutation", "fragment F on Claim", "...F", "@include(if: $x)", "$x", "__typename", "__schema", "entity", "claims", "nodes", "id", "first", "after", "\u0000", "\ud83d\ude00", "هواوي", "#", "\n", " ", "\"\"\"", "\ufeff",
    ];

    private static readonly Gen<string> Soup = Gen.OneOf(Bits).Array[0, 40].Select(string.Concat);

    // Requests that are nearly right go deeper than noise.
    private static readonly Gen<string> Nearly =
        from field in Gen.OneOf("claims", "entities", "relationships", "documents", "search", "node", "nodes", "paths", "timeline", "ingestionJobs", "neighborhood")
        from argument in Gen.OneOf("first", "last", "after", "before", "filter", "orderBy", "id", "ids", "text", "from", "to", "around", "asOf", "bucket")
        from value in Gen.OneOf("1", "-5", "501", "null", "\\\"x\\\"", "\\\"\\ud800\\\"", "{}", "[]", "[null]", "{field: ID}", "{predicate: [OWNS]}", "{minConfidence: 1e400}", "{either: [\\\"entity/h20\\\"]}", "$x", "OWNS", "1.5", "\\\"2025-02-30\\\"")
        from tail in Gen.OneOf("{ nodes { id } }", "{ totalCount }", "{ __typename }", "{ id }", "", "{ edges { cursor node { id } } }", "{ nodes { ... on Company { owns(first: 0) { totalCount } } } }")
        from variables in Gen.OneOf("{}", "null", "{\"x\": 3}", "{\"x\": \"\\udc00\"}", "{\"x\": {\"y\": [1e308, -0, 12345678901]}}", "[]")
        select $$"""{"query": "query($x: Int) { {{field}}({{argument}}: {{value}}) {{tail}} }", "variables": {{variables}} }""";

    [Fact]
    public Task Random_bytes() => CheckAsync(Gen.Byte.Array[0, 200]);

    [Fact]
    public Task Random_pieces_of_json_and_graphql() => CheckAsync(Soup.Select(Encoding.UTF8.GetBytes));

    [Fact]
    public Task Random_queries_in_well_formed_json() => CheckAsync(Soup.Select(query => Encoding.UTF8.GetBytes($$"""{"query": {{System.Text.Json.JsonSerializer.Serialize(query)}} }""")));

    [Fact]
    public Task Requests_that_are_nearly_right() => CheckAsync(Nearly.Select(Encoding.UTF8.GetBytes));

    private Task CheckAsync(Gen<byte[]> bodies) => Gen.Select(bodies, Gen.OneOf("application/json", "application/graphql-response+json", "*/*")).SampleAsync(
        async (body, accept) =>
        {
            var response = await server.PostAsync(body, accept: accept);
            Assert.True(response.Status is 200 or 400, $"{response.Status}: {response.Json}");
            Assert.DoesNotContain("Internal error", response.Json.ToString(), StringComparison.Ordinal);
        }, iter: 300, threads: 1);
}
