namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>However many parents a level has, each field of it asks the store once.</summary>
public sealed class BatchingTests : IAsyncDisposable
{
    private static readonly string[] Pairs = [TestGraph.Huawei, TestGraph.Alibaba, TestGraph.Nvidia, TestGraph.Tsmc, TestGraph.Smic];
    private readonly TestApi api = new();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public async Task Calls_to_the_store_do_not_grow_with_the_parents(int documents)
    {
        await api.WithAsync([.. Enumerable.Range(0, documents).Select(Document)]);
        api.Counted.Calls.Clear();
        var data = await api.DataAsync(
            """
            { documents(first: 500) { totalCount nodes {
                entities { id documentCount relationships(first: 10) { totalCount nodes { object { name } claims { nodes { id } } } } }
                mentions { nodes { entity { name } } }
                claims { nodes { subject { name } object { name } attributedTo { name } qualifiers { entity { name } }
                         review { note } relationship { subject { id } } document { title } } } } } }
            """);
        Assert.Equal(documents, data.GetProperty("documents").GetProperty("totalCount").GetInt32());
        Assert.Equal(
            new SortedDictionary<string, int>
            {
                ["DocumentsAsync"] = 1, ["EntitiesOfDocumentsAsync"] = 1, ["EntityStatisticsAsync"] = 1, ["RelationshipsAsync"] = 1,
                ["MentionsAsync"] = 1, ["ClaimsAsync"] = 2, ["ReviewsAsync"] = 1, ["RelationshipsOfClaimsAsync"] = 1, ["HistoricDocumentsByIdAsync"] = 1,
                ["HistoricEntitiesByIdAsync"] = 7,
            },
            new SortedDictionary<string, int>(api.Counted.Calls));
    }

    [Fact]
    public async Task Fields_selected_twice_are_one_batch()
    {
        await api.WithAsync([.. Enumerable.Range(0, 10).Select(Document)]);
        api.Counted.Calls.Clear();
        await api.DataAsync(
            """
            query { claims { nodes { ...A ...B subject { id } } } }
            fragment A on Claim { subject { name } }
            fragment B on Claim { subject { ... on Company { wikidataId } } }
            """);
        Assert.Equal(1, api.Counted.Calls["HistoricEntitiesByIdAsync"]);
    }

    [Fact]
    public async Task Entities_of_different_types_are_one_batch()
    {
        await api.WithAsync(TestGraph.Document("x").Claim(TestGraph.Usa, "restricts", TestGraph.H20).Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Build());
        api.Counted.Calls.Clear();
        await api.DataAsync("{ entities { nodes { __typename claims { nodes { id } } } } }");
        Assert.Equal(1, api.Counted.Calls["ClaimsAsync"]);
    }

    [Fact]
    public async Task Payload_of_a_mutation_is_batched_too()
    {
        await api.WithAsync();
        var text = $"{Mutations.Texts.Claiming}";
        api.Counted.Calls.Clear();
        await api.DataAsync("mutation($t: String!) { ingestDocument(input: {text: $t}) { document { claims { nodes { subject { name } } } } } }", new { t = text });
        Assert.Equal(1, api.Counted.Calls["ClaimsAsync"]);
    }

    [Fact]
    public async Task Total_is_counted_only_when_selected()
    {
        await api.WithAsync(Document(0));
        var requests = new List<PageRequest>();
        api.Counted.Seen = (method, args) =>
        {
            if (method == "ClaimsAsync") requests.Add((PageRequest)args[2]!);
        };
        await api.DataAsync("{ claims { nodes { id } } }");
        await api.DataAsync("query($no: Boolean = false) { claims { totalCount @include(if: $no) } }");
        await api.DataAsync("{ claims { ...T } } fragment T on ClaimConnection { totalCount }");
        Assert.Equal([false, false, true], requests.Select(r => r.IncludeTotal));
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    private static DocumentGraph Document(int n) => TestGraph.Document($"Document {n}").By($"Publisher {n}")
        .Claim(Pairs[n % 5], "supplies", Pairs[(n + 1) % 5], by: [TestGraph.Usa], qualifiers: [new Qualifier("product", "H20", TestGraph.H20)])
        .Claim(Pairs[(n + 2) % 5], "develops", TestGraph.Ascend, confidence: 0.6)
        .Build();
}
