namespace KnowledgeGraph.GraphQL.Tests.Documents;

public sealed class DocumentTests : IAsyncDisposable
{
    private readonly TestApi api = new();

    [Fact]
    public async Task Document_with_its_claims_mentions_and_entities()
    {
        await api.WithAsync(
            TestGraph.Document("first").At("https://example.com/a").On("2025-04-16").Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Build(),
            TestGraph.Document("second").In(Language.Zh).By("Xinhua").On("2025-05-16").Mention(TestGraph.Huawei).Build());
        var documents = (await api.DataAsync("""
            { documents(orderBy: {field: PUBLISHED, direction: ASC}) { totalCount nodes { title url publisher language contentHash entities { id } claims { totalCount } mentions { nodes { text start end entity { id } document { id } } } } } }
            """)).GetProperty("documents");
        var first = documents.GetProperty("nodes")[0];
        Assert.Equal("https://example.com/a", first.GetProperty("url").GetString());
        Assert.Equal(["entity/nvidia", "entity/h20"], first.GetProperty("entities").EnumerateArray().Select(e => e.GetProperty("id").GetString()));
        Assert.Equal(["Nvidia", "H20"], first.GetProperty("mentions").GetProperty("nodes").EnumerateArray().Select(m => m.GetProperty("text").GetString()));
        Assert.Equal("ZH", documents.GetProperty("nodes")[1].GetProperty("language").GetString());
    }

    [Theory]
    [InlineData("mentions: [\"entity/huawei\"]", "Xinhua")]
    [InlineData("publisher: [\"Reuters\"]", "Reuters")]
    [InlineData("language: [ZH]", "Xinhua")]
    [InlineData("publishedAfter: \"2025-05-01T00:00:00Z\"", "Xinhua")]
    [InlineData("text: \"H20\"", "Reuters")]
    public async Task Filters(string filter, string publisher)
    {
        await api.WithAsync(
            TestGraph.Document("first").On("2025-04-16").Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Build(),
            TestGraph.Document("second").In(Language.Zh).By("Xinhua").On("2025-05-16").Mention(TestGraph.Huawei).Build());
        var nodes = (await api.DataAsync($$"""{ documents(filter: { {{filter}} }) { nodes { publisher } } }""")).GetProperty("documents").GetProperty("nodes");
        Assert.Equal(publisher, Assert.Single(nodes.EnumerateArray()).GetProperty("publisher").GetString());
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();
}
