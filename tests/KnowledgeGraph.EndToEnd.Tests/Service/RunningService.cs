using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api;
using KnowledgeGraph.GraphQL.Subscriptions;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>The service as it is shipped, on a free port of this machine, over a store of its own and the project's seed.</summary>
public class RunningService : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-e2e-");
    private WebApplication? app;

    /// <summary>Settings beyond address and store.</summary>
    protected virtual string[] Settings => [];

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the service tells its subscribers.</summary>
    public IGraphEvents Events => Services.GetRequiredService<IGraphEvents>();

    private IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        app = await ApiHost.PrepareAsync([
            "--urls", "http://127.0.0.1:0", "--Storage:Sqlite:Path", Path.Combine(folder.FullName, "graph.db"), "--Logging:LogLevel:Default", "Error", .. Settings]);
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await InitializeAsync();
    }

    /// <summary>The answer to a query as it came.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Clone();
    }

    /// <summary>The data of a query that must have no errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Sends a document; the payload of the mutation.</summary>
    public async Task<JsonElement> IngestAsync(object input) => (await DataAsync(Queries.Ingest, new { input })).GetProperty("ingestDocument");

    public async Task<string> ExportAsync()
    {
        using var stream = new MemoryStream();
        await Services.GetRequiredService<IGraphReader>().ExportAsync(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Brings the seed in again, as a start does.</summary>
    public Task<SeedIngestionResult> LoadSeedAsync() => Services.GetRequiredService<SeedIngestion>().LoadAsync(documents: true);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task StopAsync()
    {
        Client?.Dispose();
        if (app is null) return;
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>The same without sample documents and baseline facts, for tests that count.</summary>
public sealed class EmptyService : RunningService
{
    protected override string[] Settings => ["--Seed:LoadDocuments", "false"];
}
