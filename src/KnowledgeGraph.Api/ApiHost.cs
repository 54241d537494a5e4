using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Ingestion;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Seed;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api;

/// <summary>What the service is made of, and the order of its start.</summary>
public static partial class ApiHost
{
    /// <summary>Where the service answers when nothing else is configured.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>The service with its store in line with the seed, ready to be started. Throws what <see cref="StartupProblems"/> explains.</summary>
    public static async Task<WebApplication> PrepareAsync(string[] args, CancellationToken cancel = default)
    {
        // Settings lie beside the program; data and seed are looked for from the working folder.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        Listen(builder);
        AddApi(builder.Services, builder.Configuration);
        var app = builder.Build();
        try
        {
            await GraphHost.PrepareAsync(app.Services, documents: true, cancel);
            app.MapGraphQLApi();
            app.MapHealth();
            app.Lifetime.ApplicationStarted.Register(() => Answering(app.Logger, $"{app.Urls.First()}/graphql"));
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static void AddApi(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<IIngestionEvents, PublishedIngestion>()
        .AddGraphHost(configuration)
        .AddSingleton(provider => provider.GetRequiredService<SeedData>().Ontology)
        .AddSingleton<IDocumentIngestion, PipelineIngestion>()
        .AddGraphQLApi();

    private static void Listen(WebApplicationBuilder builder)
    {
        var urls = builder.Configuration["urls"];
        var wrong = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(u => !IsAddress(u)).ToList() ?? [];
        if (wrong.Count > 0)
            throw new OptionsValidationException("urls", typeof(string), wrong.Select(u => $"--urls: '{u}' is no address to listen at; set it to one like {DefaultUrl}."));
        if (string.IsNullOrEmpty(urls) && string.IsNullOrEmpty(builder.Configuration["http_ports"]) && string.IsNullOrEmpty(builder.Configuration["https_ports"]))
            builder.WebHost.UseUrls(DefaultUrl);
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "GraphQL answers at {Address}; stop with Ctrl+C")]
    private static partial void Answering(ILogger log, string address);
}
