namespace KnowledgeGraph.GraphQL.Tests.Relationships;

public sealed class RelationshipTests : IAsyncDisposable
{
    private readonly TestApi api = new();

    [Fact]
    public async Task Relationship_folds_its_claims_and_lists_them()
    {
        await api.WithAsync(
            TestGraph.Document("a").By("Reuters").On("2025-04-16").Claim(TestGraph.Usa, "restricts", TestGraph.H20).Build(),
            TestGraph.Document("b").By("Xinhua").On("2025-04-17").Claim(TestGraph.Usa, "restricts", TestGraph.H20, Modality.Denied).Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Build());
        var data = await api.DataAsync("""
            { relationships(filter: {predicate: [RESTRICTS], status: [CONTESTED], subjectType: [COUNTRY]}, orderBy: {field: CONFIDENCE}) { totalCount nodes {
                subject { id } predicate object { id } status documentCount publisherCount firstReported claims(orderBy: {field: REPORTED, direction: ASC}) { totalCount nodes { modality document { publisher } } } } } }
            """);
        var list = data.GetProperty("relationships");
        Assert.Equal(1, list.GetProperty("totalCount").GetInt32());
        Assert.Equal("CONTESTED", list.GetProperty("nodes")[0].GetProperty("status").GetString());
        Assert.Equal(["ASSERTED", "DENIED"], list.GetProperty("nodes")[0].GetProperty("claims").GetProperty("nodes").EnumerateArray().Select(c => c.GetProperty("modality").GetString()));
    }

    [Fact]
    public async Task Both_clocks_can_be_asked()
    {
        await api.WithAsync(TestGraph.Document("a").Claim(TestGraph.Alibaba, "owns", TestGraph.Smic, from: "2024", to: "2025-03").Build());
        var document = (await api.DataAsync("{ documents { nodes { id } } }")).GetProperty("documents").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        api.Time.Advance(TimeSpan.FromHours(1));
        await api.Writer.RetractDocumentAsync(document);
        const string Query = "query($asOf: Date, $knownAt: DateTime) { relationships(asOf: $asOf, knownAt: $knownAt) { nodes { subject { name } object { name } } } }";
        Assert.Empty((await api.DataAsync(Query)).GetProperty("relationships").GetProperty("nodes").EnumerateArray());
        Assert.Single((await api.DataAsync(Query, new { asOf = "2025-01-15", knownAt = "2026-06-01T12:30:00Z" })).GetProperty("relationships").GetProperty("nodes").EnumerateArray());
        Assert.Empty((await api.DataAsync(Query, new { asOf = "2023", knownAt = "2026-06-01T12:30:00Z" })).GetProperty("relationships").GetProperty("nodes").EnumerateArray());
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();
}
