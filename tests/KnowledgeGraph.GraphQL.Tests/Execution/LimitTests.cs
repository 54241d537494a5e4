using System.Diagnostics;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Queries that would cost more than they are worth are refused before they cost it.</summary>
public sealed class LimitTests : IAsyncDisposable
{
    private readonly TestApi api = new();

    [Theory]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("{a(b:")]
    [InlineData("query($a:[")]
    public async Task Hundred_thousand_opening_brackets_are_refused(string opening)
    {
        var error = await api.ErrorAsync(string.Concat(Enumerable.Repeat(opening, 100_000)));
        Assert.Equal("QUERY_TOO_LARGE", error.Code);
    }

    [Fact]
    public async Task Brackets_in_strings_and_comments_do_not_count()
    {
        await api.WithAsync();
        var brackets = new string('{', 10_000);
        await api.DataAsync($$"""
            # {{brackets}}
            { a: entity(name: "{{brackets}}\"{{brackets}}") { id }
              b: entity(name: {{"\"\"\""}}{{brackets}} \{{"\"\"\""}} " {{brackets}}{{"\"\"\""}}) { id } }
            """);
    }

    [Fact]
    public async Task Too_many_tokens_are_refused() =>
        Assert.Equal("QUERY_TOO_LARGE", (await api.ErrorAsync("{" + string.Concat(Enumerable.Repeat("a:__typename ", 3_000)) + "}")).Code);

    [Theory]
    [InlineData("statistics{claims}", 100)]
    [InlineData("{0}:statistics{{claims documents}}", 600)]
    [InlineData("{0}:ontology{{predicates{{predicate}}}}", 300)]
    public async Task Query_at_the_limits_is_answered_soon(string field, int times)
    {
        await api.WithAsync();
        await api.DataAsync("{ statistics { claims } }");
        var watch = Stopwatch.StartNew();
        await api.DataAsync("{" + string.Concat(Enumerable.Range(0, times).Select(i => field.Contains("{0}", StringComparison.Ordinal) ? string.Format(null, field, "a" + i) : field)) + "}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"took {watch.Elapsed}");
    }

    [Fact]
    public async Task Same_field_too_often_at_one_place_is_refused() =>
        Assert.Equal("QUERY_TOO_LARGE", (await api.ErrorAsync("{" + string.Concat(Enumerable.Repeat("statistics{claims claims claims}", 34)) + "}")).Code);

    [Fact]
    public async Task Depth_counts_through_fragments()
    {
        var deep = string.Concat(Enumerable.Repeat("claims { nodes { subject { ", 7)) + "id" + string.Concat(Enumerable.Repeat("}}}", 7));
        Assert.Equal("QUERY_TOO_LARGE", (await api.ErrorAsync($$"""{ entity(id: "entity/h20") { {{deep}} } }""")).Code);
        Assert.Equal("QUERY_TOO_LARGE", (await api.ErrorAsync($$"""{ entity(id: "entity/h20") { ...F } } fragment F on Entity { {{deep}} }""")).Code);
    }

    [Theory]
    [InlineData("...F0")]
    [InlineData("claims")]
    public async Task Fragments_that_multiply_are_refused(string start)
    {
        var fragments = string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Statistics {{ ...F{i + 1} ...F{i + 1} }} "));
        var error = await api.ErrorAsync($"{{ statistics {{ {start} }} }} {fragments} fragment F60 on Statistics {{ claims }}");
        Assert.Equal("QUERY_TOO_LARGE", error.Code);
    }

    [Fact]
    public async Task Fragments_in_a_circle_are_rejected() =>
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", (await api.ErrorAsync("{ statistics { ...A } } fragment A on Statistics { ...B } fragment B on Statistics { ...A }")).Code);

    [Fact]
    public async Task Introspection_of_clients_fits_the_limits()
    {
        var type = string.Concat(Enumerable.Repeat("ofType { kind name ", 9)) + string.Concat(Enumerable.Repeat("}", 9));
        await api.DataAsync($$"""
            query IntrospectionQuery { __schema { queryType { name } mutationType { name } subscriptionType { name } types { ...FullType } directives { name description locations args { ...InputValue } } } }
            fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
              inputFields { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
            fragment TypeRef on __Type { kind name {{type}} }
            """);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\\")]
    [InlineData("\"\"\"\\")]
    [InlineData("\"\"\"")]
    [InlineData("#")]
    [InlineData("")]
    public void Scan_ends_with_the_text(string query) => QueryScan.Check(query, new GraphQLApiOptions());

    [Fact]
    public void Scan_counts_tokens()
    {
        var options = new GraphQLApiOptions { MaxTokens = 11 };
        QueryScan.Check("{ a(b: \"c d\", e: 1) }", options);
        Assert.Throws<QueryException>(() => QueryScan.Check("{ a(b: \"c d\", e: 1) x y }", options));
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();
}
