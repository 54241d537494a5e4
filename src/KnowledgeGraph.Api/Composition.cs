using KnowledgeGraph.Api.Ingestion;
using KnowledgeGraph.Api.Options;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api;

/// <summary>What the service is made of.</summary>
internal static class Composition
{
    public static IServiceCollection AddKnowledgeGraph(this IServiceCollection services, IConfiguration configuration) => services
        .AddCheckedOptions(configuration)
        .AddStore(configuration)
        .AddIngestion()
        .AddSingleton(provider => provider.GetRequiredService<SeedData>().Ontology)
        .AddSingleton<IDocumentIngestion, PipelineIngestion>()
        .AddGraphQLApi()
        .AddHostedService<SeedAtStart>()
        .AddHostedService<QueueWorker>();

    private static IServiceCollection AddCheckedOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<IValidateOptions<SeedOptions>, SeedOptionsValidator>();
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddOptions<SeedOptions>().Bind(configuration.GetSection(SeedOptions.Section)).ValidateOnStart();
        services.AddOptions<IngestionOptions>().Bind(configuration.GetSection(IngestionOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        return services.AddSqliteStore(options => options.Path = storage.Sqlite.Path);
    }
}
