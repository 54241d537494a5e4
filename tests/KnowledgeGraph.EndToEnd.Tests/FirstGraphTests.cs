using System.Net;
using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>What the service answers right after its first start: the graph of the sample documents.</summary>
public sealed class FirstGraphTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("alibaba", "TRAINS_IN", "singapore")]
    [InlineData("united-states", "RESTRICTS", "h20")]
    [InlineData("wingtech", "DISPUTES", "netherlands")]
    public async Task Who_does_what_and_which_sentence_says_so(string subject, string predicate, string @object)
    {
        var filter = new { either = new[] { $"entity/{@object}" }, predicate = new[] { predicate } };
        var found = (await service.DataAsync(Queries.Relationships, new { filter })).GetProperty("relationships").Nodes();
        var relationship = Assert.Single(found, r => new[] { "subject", "object" }.Select(end => r.GetProperty(end).Text("id")).Order().SequenceEqual(new[] { $"entity/{subject}", $"entity/{@object}" }.Order()));
        relationship.GetProperty("claims").Nodes().HaveTheirSentences();
        Assert.All(relationship.GetProperty("claims").Nodes(), c => Assert.NotNull(c.GetProperty("document").Text("title")));
    }

    [Fact]
    public async Task A_place_knows_who_trains_there()
    {
        var data = await service.DataAsync("""{ entity(name: "新加坡") { id name ... on Country { trainingSiteOf { nodes { subject { name } claims { nodes { evidence { text } } } } } } } }""");
        var entity = data.GetProperty("entity");
        Assert.Equal(("entity/singapore", "Singapore"), (entity.Text("id"), entity.Text("name")));
        Assert.Contains(entity.GetProperty("trainingSiteOf").Nodes(), r => r.GetProperty("subject").Text("name") == "Alibaba");
    }

    [Fact]
    public async Task Every_claim_of_the_graph_has_its_sentence()
    {
        string? after = null;
        var seen = 0;
        do
        {
            var page = (await service.DataAsync(
                "query($after: String) { claims(first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { evidence { text start end } document { text } } } }", new { after })).GetProperty("claims");
            page.Nodes().HaveTheirSentences();
            seen += page.Nodes().Count;
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").Text("endCursor") : null;
        }
        while (after is not null);
        Assert.True(seen > 150, $"{seen} claims");
    }

    [Theory]
    [InlineData("huawei")]
    [InlineData("Huawei")]
    [InlineData("هواوي")]
    [InlineData("华为")]
    public async Task One_company_is_found_in_every_script(string text)
    {
        var found = (await service.DataAsync("query($text: String!) { search(text: $text, first: 5) { nodes { ... on Entity { id } } } }", new { text })).GetProperty("search").Nodes();
        Assert.Equal("entity/huawei", found[0].Text("id"));
    }

    [Fact]
    public async Task Baseline_facts_lead_to_their_source()
    {
        var data = await service.DataAsync("""{ entity(id: "entity/jensen-huang") { ... on Person { claims { nodes { predicate evidence { text } document { publisher url } } } } } }""");
        Assert.Contains(data.GetProperty("entity").GetProperty("claims").Nodes(), c =>
            c.Text("predicate") == "FOUNDED" && c.GetProperty("document").Text("url").StartsWith("https://", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_is_told(string path, string status)
    {
        using var response = await service.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(status, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Text("status"));
    }

    [Fact]
    public async Task The_schema_can_be_read() =>
        Assert.Contains("trainingSiteOf", await service.Client.GetStringAsync("/graphql/schema"), StringComparison.Ordinal);
}
