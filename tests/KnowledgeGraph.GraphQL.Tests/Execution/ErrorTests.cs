using System.Text;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Mistakes of the caller are explained; faults of the service are masked.</summary>
public sealed class ErrorTests : IAsyncDisposable
{
    private readonly TestApi api = new();

    [Theory]
    [InlineData("{ entity { id } }", "entity")]
    [InlineData("""{ entity(id: "entity/h20", name: "H20") { id } }""", "entity")]
    [InlineData("{ claims(first: 1, last: 1) { nodes { id } } }", "claims")]
    [InlineData("{ claims(first: -1) { nodes { id } } }", "claims")]
    [InlineData("{ claims(last: 501) { nodes { id } } }", "claims")]
    [InlineData("""{ claims(after: "nonsense") { nodes { id } } }""", "claims")]
    [InlineData("""{ a: claims(first: 3, before: "x") { nodes { id } } }""", "a")]
    [InlineData("""{ paths(from: "entity/h20", to: "entity/china", maxLength: 7) { length } }""", "paths")]
    [InlineData("""{ paths(from: "document/1", to: "entity/china") { length } }""", "paths")]
    [InlineData("{ neighborhood(around: []) { truncated } }", "neighborhood")]
    [InlineData("""{ neighborhood(around: ["entity/h20"], limit: 0) { truncated } }""", "neighborhood")]
    [InlineData("{ relationships(filter: {minConfidence: 1.5}) { nodes { id } } }", "relationships")]
    public async Task Arguments_that_cannot_be_answered_are_bad_user_input(string query, string path)
    {
        await api.WithAsync();
        var error = await api.ErrorAsync(query);
        Assert.Equal(("BAD_USER_INPUT", path), (error.Code, error.Path));
        Assert.Empty(api.Log.Errors);
    }

    [Fact]
    public async Task Error_below_a_list_has_the_path_of_each_parent()
    {
        await api.WithAsync();
        var errors = (await api.ExecuteAsync("{ entities(first: 2) { nodes { claims(first: 900) { nodes { id } } } } }")).GetProperty("errors");
        Assert.Equal(["entities.nodes.0.claims", "entities.nodes.1.claims"], errors.EnumerateArray().Select(e => string.Join('.', e.GetProperty("path").EnumerateArray())));
    }

    [Theory]
    [InlineData("{ entity", "GRAPHQL_PARSE_FAILED")]
    [InlineData("", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ entiti { id } }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("""{ claims(filter: {reportedAfter: "yesterday"}) { nodes { id } } }""", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("""{ relationships(asOf: "2025-13") { nodes { id } } }""", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query($d: Date) { relationships(asOf: $d) { nodes { id } } }", "BAD_USER_INPUT")]
    [InlineData("query A { statistics { claims } } query B { statistics { claims } }", "BAD_REQUEST")]
    public async Task Queries_that_do_not_fit_are_rejected_with_a_code(string query, string code)
    {
        var response = await api.SendAsync(query, new { d = "2025-02-30" });
        Assert.Equal(ResponseKind.Rejected, response.Kind);
        Assert.Contains($"\"code\":\"{code}\"", Encoding.UTF8.GetString(response.Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_of_the_store_is_logged_with_an_id_and_masked()
    {
        await api.WithAsync();
        api.Counted.Faults["StatisticsAsync"] = new InvalidOperationException("disk /secret is full");
        var response = await api.SendAsync("{ statistics { claims } }");
        var text = Encoding.UTF8.GetString(response.Json.Span);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        var error = await api.ErrorAsync("{ statistics { claims } }");
        Assert.Matches("^Internal error \\(id [0-9a-f]{12}\\)$", error.Message);
        Assert.Equal(("INTERNAL", "statistics"), (error.Code, error.Path));
        var id = error.Message[19..^1];
        Assert.Contains(api.Log.Errors, logged => logged.Text.Contains(id, StringComparison.Ordinal) && logged.Exception!.Message.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fault_in_a_batch_is_masked_at_each_parent_and_the_rest_is_answered()
    {
        await api.WithAsync(TestGraph.Document("x").Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Claim(TestGraph.Usa, "restricts", TestGraph.H20).Build());
        api.Counted.Faults["ReviewsAsync"] = new InvalidOperationException("secret");
        var response = await api.ExecuteAsync("{ claims { nodes { id review { note } } } }");
        Assert.StartsWith("claim/", response.GetProperty("data").GetProperty("claims").GetProperty("nodes")[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", response.ToString(), StringComparison.Ordinal);
        Assert.Single(response.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("message").GetString()).Distinct());
        Assert.Single(api.Log.Errors);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_message_does_not_break_the_response()
    {
        var error = await api.ErrorAsync("{ claims(filter: {reportedAfter: \"\ud83d\"}) { nodes { id } } }");
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", error.Code);
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();
}
