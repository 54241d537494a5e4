using KnowledgeGraph.GraphQL.Sdl;

namespace KnowledgeGraph.GraphQL.Tests.Entities;

public sealed class EntityTests : IAsyncDisposable
{
    private readonly TestApi api = new();

    [Theory]
    [InlineData("""id: "entity/huawei" """)]
    [InlineData("""name: "هواوي" """)]
    [InlineData("""name: "华为" """)]
    [InlineData("""name: "HUAWEI technologies" """)]
    [InlineData("""wikidataId: "Q160120" """)]
    public async Task Entity_is_found_by_id_name_in_any_script_and_wikidata_id(string argument)
    {
        await api.WithAsync();
        var data = await api.DataAsync($$"""{ entity({{argument}}) { __typename id type zh: name(language: ZH) ar: name(language: AR) nl: name(language: NL) aliases names { language text } } }""");
        var entity = data.GetProperty("entity");
        Assert.Equal("Company", entity.GetProperty("__typename").GetString());
        Assert.Equal("COMPANY", entity.GetProperty("type").GetString());
        Assert.Equal(["华为", "هواوي", "Huawei"], new[] { "zh", "ar", "nl" }.Select(n => entity.GetProperty(n).GetString()));
        Assert.Equal(["Huawei", "هواوي", "华为", "Huawei Technologies"], entity.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()));
    }

    [Theory]
    [InlineData("""id: "entity/nobody" """)]
    [InlineData("""name: "nobody" """)]
    [InlineData("""name: " - " """)]
    [InlineData("""wikidataId: "Q1" """)]
    public async Task Entity_that_is_not_there_is_null(string argument)
    {
        await api.WithAsync();
        Assert.Equal("""{"entity":null}""", (await api.DataAsync($$"""{ entity({{argument}}) { id } }""")).ToString());
    }

    [Fact]
    public async Task Pages_follow_one_another_in_both_directions()
    {
        await api.WithAsync();
        var query = "query($first: Int, $after: String, $last: Int, $before: String) { entities(orderBy: {field: ID}, first: $first, after: $after, last: $last, before: $before) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }";
        var first = (await api.DataAsync(query, new { first = 4 })).GetProperty("entities");
        Assert.Equal(10, first.GetProperty("totalCount").GetInt32());
        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.False(first.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
        Assert.Equal(first.GetProperty("edges")[3].GetProperty("cursor").GetString(), first.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        var second = (await api.DataAsync(query, new { first = 4, after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("entities");
        var back = (await api.DataAsync(query, new { last = 4, before = second.GetProperty("pageInfo").GetProperty("startCursor").GetString() })).GetProperty("entities");
        Assert.Equal(first.GetProperty("nodes").ToString(), back.GetProperty("nodes").ToString());
        Assert.Empty(second.GetProperty("nodes").EnumerateArray().Select(n => n.ToString()).Intersect(first.GetProperty("nodes").EnumerateArray().Select(n => n.ToString())));
    }

    [Fact]
    public async Task Page_of_none_tells_what_there_is()
    {
        await api.WithAsync();
        var page = (await api.DataAsync("{ entities(first: 0) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }")).GetProperty("entities");
        Assert.Equal("""{"totalCount":10,"nodes":[],"pageInfo":{"hasNextPage":true,"endCursor":null}}""", page.ToString());
    }

    [Fact]
    public async Task Filters_by_type_text_ids_and_predicate()
    {
        await api.WithAsync(TestGraph.Document("x").Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Build());
        var data = await api.DataAsync("""
            { chips: entities(filter: {type: [CHIP]}, orderBy: {field: ID, direction: DESC}) { nodes { id } }
              named: entities(filter: {text: "台积电"}) { nodes { id } }
              none: entities(filter: {ids: []}) { nodes { id } }
              developing: entities(filter: {hasPredicate: [DEVELOPS], type: [COMPANY]}) { nodes { id } } }
            """);
        Assert.Equal("entity/h20 entity/ascend|entity/tsmc||entity/nvidia", string.Join('|', data.EnumerateObject().Select(
            list => string.Join(' ', list.Value.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString())))));
    }

    [Fact]
    public async Task Predicates_are_fields_in_both_directions()
    {
        await api.WithAsync(
            TestGraph.Document("a").Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Claim(TestGraph.Usa, "restricts", TestGraph.H20).Build(),
            TestGraph.Document("b").Claim(TestGraph.Huawei, "partners_with", TestGraph.Smic).Claim(TestGraph.Nvidia, "develops", TestGraph.Ascend).Figure(TestGraph.Nvidia, "revenue", 3.7, "USD").Build());
        var inverse = PredicateFields.CamelCase(TestOntology.Real.Predicate("develops").InverseId);
        var data = await api.DataAsync($$"""
            { nvidia: entity(id: "entity/nvidia") { ... on Company { develops(filter: {object: ["entity/h20"]}) { totalCount nodes { object { id } } }
                other: develops(filter: {subject: ["entity/tsmc"]}) { totalCount } wrong: develops(filter: {predicate: [OWNS]}) { totalCount }
                metrics { nodes { value { name value unit } object { id } relationship { id } } } } }
              h20: entity(id: "entity/h20") { ... on Chip { {{inverse}} { nodes { subject { id } } } } }
              smic: entity(id: "entity/smic") { ... on Company { partnersWith { nodes { subject { id } object { id } } } } } }
            """);
        Assert.Equal("""{"totalCount":1,"nodes":[{"object":{"id":"entity/h20"}}]}""", data.GetProperty("nvidia").GetProperty("develops").ToString());
        Assert.Equal(0, data.GetProperty("nvidia").GetProperty("other").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, data.GetProperty("nvidia").GetProperty("wrong").GetProperty("totalCount").GetInt32());
        Assert.Equal("""{"nodes":[{"value":{"name":"revenue","value":3.7,"unit":"USD"},"object":null,"relationship":null}]}""", data.GetProperty("nvidia").GetProperty("metrics").ToString());
        Assert.Equal("entity/nvidia", data.GetProperty("h20").GetProperty(inverse).GetProperty("nodes")[0].GetProperty("subject").GetProperty("id").GetString());
        Assert.Equal(1, data.GetProperty("smic").GetProperty("partnersWith").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task Relationships_and_claims_of_an_entity_with_another()
    {
        await api.WithAsync(TestGraph.Document("a").Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Claim(TestGraph.Tsmc, "supplies", TestGraph.Nvidia).Claim(TestGraph.Tsmc, "supplies", TestGraph.Huawei).Build());
        var data = await api.DataAsync("""
            { entity(id: "entity/nvidia") { relationships { totalCount } claims { totalCount }
                r: relationships(filter: {either: ["entity/tsmc"]}) { nodes { subject { id } object { id } } } c: claims(filter: {either: ["entity/tsmc", "entity/huawei"]}) { totalCount } all: relationships(filter: {either: ["entity/nvidia"]}) { totalCount } } }
            """);
        var entity = data.GetProperty("entity");
        Assert.Equal([2, 2, 2], new[] { "relationships", "claims", "all" }.Select(f => entity.GetProperty(f).GetProperty("totalCount").GetInt32()));
        Assert.Equal("""{"nodes":[{"subject":{"id":"entity/tsmc"},"object":{"id":"entity/nvidia"}}]}""", entity.GetProperty("r").ToString());
        Assert.Equal(1, entity.GetProperty("c").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Node_and_nodes_dispatch_by_the_kind_of_the_id()
    {
        await api.WithAsync(TestGraph.Document("a").Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Build());
        var job = (await api.Jobs.EnqueueAsync([new NewJob("api", "{}", 0)]))[0];
        var claim = (await api.DataAsync("{ claims { nodes { id document { id } relationship { id } } } }")).GetProperty("claims").GetProperty("nodes")[0];
        var ids = new[] { claim.GetProperty("document").GetProperty("id").GetString(), "entity/h20", "nonsense", claim.GetProperty("id").GetString(), "entity/nobody", claim.GetProperty("relationship").GetProperty("id").GetString(), job.Id, "entity/h20" };
        var data = await api.DataAsync("query($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id } node(id: $id) { ... on Claim { evidence { text } } } }", new { ids, id = ids[3] });
        Assert.Equal(["Document", "Chip", null, "Claim", null, "Relationship", "IngestionJob", "Chip"],
            data.GetProperty("nodes").EnumerateArray().Select(n => n.ValueKind == System.Text.Json.JsonValueKind.Null ? null : n.GetProperty("__typename").GetString()));
        Assert.Equal("Nvidia develops H20.", data.GetProperty("node").GetProperty("evidence").GetProperty("text").GetString());
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();
}
