using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.GraphQL.Subscriptions;
using KnowledgeGraph.GraphQL.Transport.Http;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Conformance;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.GraphQL.Tests.Graphs;

/// <summary>The API over an embedded store of its own, with a counted reader and a fake clock.</summary>
public sealed class TestApi : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-graphql-").FullName;
    private readonly ServiceProvider services;

    public TestApi(Action<GraphQLApiOptions>? configure = null)
    {
        var collection = new ServiceCollection();
        Register(collection, configure);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    public TestLog Log { get; } = new();
    public IServiceProvider Services => services;
    public IGraphReader Reader => services.GetRequiredService<IGraphReader>();
    public IGraphWriter Writer => services.GetRequiredService<IGraphWriter>();
    public IJobQueue Jobs => services.GetRequiredService<IJobQueue>();
    public IGraphEvents Events => services.GetRequiredService<IGraphEvents>();
    internal CountingProxy Counted => (CountingProxy)(object)Reader;

    public void Register(IServiceCollection collection, Action<GraphQLApiOptions>? configure = null)
    {
        collection.TryAddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddLogging(logging => logging.AddProvider(Log));
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSqliteStore(o => o.Path = Path.Combine(folder, "graph.db"));
        collection.AddSingleton<SqliteGraphReader>();
        collection.AddSingleton(provider => CountingProxy.Before<IGraphReader>(provider.GetRequiredService<SqliteGraphReader>()));
        collection.AddSingleton(TestOntology.Real);
        collection.AddSingleton<IDocumentIngestion, TestIngestion>();
        collection.AddGraphQLApi(configure);
    }

    /// <summary>Seeds the store and writes the documents, a minute apart.</summary>
    public async Task<TestApi> WithAsync(params DocumentGraph[] documents)
    {
        await Writer.LoadSeedAsync(new SeedEntities("test", TestOntology.Real, TestGraph.Entities));
        foreach (var document in documents)
        {
            await Writer.WriteDocumentAsync(document);
            Time.Advance(TimeSpan.FromMinutes(1));
        }
        return this;
    }

    public Task<GraphQLResponse> SendAsync(string query, object? variables = null, Operations allowed = Operations.Query | Operations.Mutation | Operations.Subscription, string? operation = null) =>
        services.GetRequiredService<IGraphQLExecutor>().ExecuteAsync(
            new GraphQLRequest(query, operation, Variables(variables), allowed), services.CreateScope().ServiceProvider, CancellationToken.None);

    public async Task<JsonElement> ExecuteAsync(string query, object? variables = null, string? operation = null) =>
        JsonDocument.Parse((await SendAsync(query, variables, operation: operation)).Json).RootElement;

    /// <summary>The data of a query that must have no errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var response = await ExecuteAsync(query, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The first error of a query.</summary>
    public async Task<TestError> ErrorAsync(string query, object? variables = null)
    {
        var error = (await ExecuteAsync(query, variables)).GetProperty("errors")[0];
        var path = error.TryGetProperty("path", out var p) ? string.Join('.', p.EnumerateArray().Select(s => s.ToString())) : "";
        return new TestError(error.GetProperty("message").GetString()!, error.GetProperty("extensions").GetProperty("code").GetString()!, path);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static IReadOnlyDictionary<string, object?>? Variables(object? variables) => variables is null or IReadOnlyDictionary<string, object?> ? (IReadOnlyDictionary<string, object?>?)variables
        : (IReadOnlyDictionary<string, object?>)JsonBody.Parse(JsonSerializer.SerializeToUtf8Bytes(variables))!;
}

public sealed record TestError(string Message, string Code, string Path);
