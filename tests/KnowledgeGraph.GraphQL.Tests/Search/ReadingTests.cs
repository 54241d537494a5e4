namespace KnowledgeGraph.GraphQL.Tests.Search;

/// <summary>Search, paths, neighbourhoods, timelines, the ontology, statistics and jobs.</summary>
public sealed class ReadingTests : IAsyncDisposable
{
    private readonly TestApi api = new();

    [Fact]
    public async Task Search_finds_entities_documents_and_claims_in_any_script()
    {
        await ChainAsync();
        var data = await api.DataAsync("""
            { zh: search(text: "英伟达", kinds: [ENTITY]) { nodes { __typename ... on Company { id } } }
              claims: search(text: "develops", kinds: [CLAIM]) { totalCount nodes { __typename ... on Claim { evidence { text } } } }
              blank: search(text: "  ") { totalCount nodes { __typename } pageInfo { hasNextPage } } }
            """);
        Assert.Equal("""{"nodes":[{"__typename":"Company","id":"entity/nvidia"}]}""", data.GetProperty("zh").ToString());
        Assert.Equal("""{"totalCount":1,"nodes":[{"__typename":"Claim","evidence":{"text":"Nvidia develops H20."}}]}""", data.GetProperty("claims").ToString());
        Assert.Equal("""{"totalCount":0,"nodes":[],"pageInfo":{"hasNextPage":false}}""", data.GetProperty("blank").ToString());
    }

    [Fact]
    public async Task Paths_lead_from_one_entity_to_the_other()
    {
        await ChainAsync();
        var paths = (await api.DataAsync("""{ paths(from: "entity/tsmc", to: "entity/usa", maxLength: 3) { length entities { id } relationships { predicate } } none: paths(from: "entity/tsmc", to: "entity/nobody") { length } }"""));
        Assert.Equal("""[{"length":3,"entities":[{"id":"entity/tsmc"},{"id":"entity/nvidia"},{"id":"entity/h20"},{"id":"entity/usa"}],"relationships":[{"predicate":"SUPPLIES"},{"predicate":"DEVELOPS"},{"predicate":"RESTRICTS"}]}]""", paths.GetProperty("paths").ToString());
        Assert.Equal(0, paths.GetProperty("none").GetArrayLength());
    }

    [Fact]
    public async Task Neighborhood_is_a_piece_of_the_graph()
    {
        await ChainAsync();
        var graph = (await api.DataAsync("""{ neighborhood(around: ["entity/nvidia"], depth: 1, limit: 1) { entities { id } relationships { predicate } truncated } }""")).GetProperty("neighborhood");
        Assert.True(graph.GetProperty("truncated").GetBoolean());
        Assert.Equal(1, graph.GetProperty("relationships").GetArrayLength());
    }

    [Fact]
    public async Task Timeline_counts_by_period_and_lists_the_claims_of_each()
    {
        await ChainAsync();
        var buckets = (await api.DataAsync("{ timeline { from count claims { totalCount nodes { predicate } } } year: timeline(bucket: YEAR, filter: {predicate: [RESTRICTS]}) { from count } }"));
        Assert.Equal("""[{"from":"2025-03","count":1,"claims":{"totalCount":1,"nodes":[{"predicate":"RESTRICTS"}]}},{"from":"2025-04","count":2,"claims":{"totalCount":2,"nodes":[{"predicate":"DEVELOPS"},{"predicate":"SUPPLIES"}]}}]""",
            Sorted(buckets.GetProperty("timeline").ToString()));
        Assert.Equal("""[{"from":"2025","count":1}]""", buckets.GetProperty("year").ToString());
    }

    [Fact]
    public async Task Ontology_has_labels_and_counts()
    {
        await api.WithAsync();
        var ontology = (await api.DataAsync("{ ontology { version entityTypes { type label ar: label(language: AR) ko: label(language: KO) description count } predicates { predicate label inverseLabel description domain range symmetric } } }")).GetProperty("ontology");
        var company = ontology.GetProperty("entityTypes").EnumerateArray().Single(t => t.GetProperty("type").GetString() == "COMPANY");
        Assert.Equal(("Company", "شركة", "Company", 5), (company.GetProperty("label").GetString(), company.GetProperty("ar").GetString(), company.GetProperty("ko").GetString(), company.GetProperty("count").GetInt32()));
        Assert.Equal(TestOntology.Real.Predicates.Length, ontology.GetProperty("predicates").GetArrayLength());
        Assert.Contains("PARTNERS_WITH", ontology.GetProperty("predicates").EnumerateArray().Where(p => p.GetProperty("symmetric").GetBoolean()).Select(p => p.GetProperty("predicate").GetString()));
    }

    [Fact]
    public async Task Statistics_and_jobs()
    {
        await ChainAsync();
        await api.Jobs.EnqueueAsync([new NewJob("feed", "{}", 0), new NewJob("api", "{}", 10)]);
        var data = await api.DataAsync("{ statistics { entities relationships claims documents publishers lastIngestedAt } ingestionJobs(filter: {state: [QUEUED]}) { totalCount nodes { id source state attempts error document { id } enqueuedAt finishedAt } } }");
        Assert.Equal("""{"entities":10,"relationships":3,"claims":3,"documents":1,"publishers":1,"lastIngestedAt":"2026-06-01T12:00:00Z"}""", data.GetProperty("statistics").ToString());
        Assert.Equal(2, data.GetProperty("ingestionJobs").GetProperty("totalCount").GetInt32());
        Assert.Equal("QUEUED", data.GetProperty("ingestionJobs").GetProperty("nodes")[0].GetProperty("state").GetString());
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    private Task<TestApi> ChainAsync() => api.WithAsync(TestGraph.Document("a").On("2025-04-16")
        .Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Claim(TestGraph.Tsmc, "supplies", TestGraph.Nvidia).Claim(TestGraph.Usa, "restricts", TestGraph.H20, from: "2025-03").Build());

    private static string Sorted(string buckets) => buckets.Replace("""{"predicate":"SUPPLIES"},{"predicate":"DEVELOPS"}""", """{"predicate":"DEVELOPS"},{"predicate":"SUPPLIES"}""", StringComparison.Ordinal);
}
