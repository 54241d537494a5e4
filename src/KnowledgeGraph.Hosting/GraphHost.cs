using KnowledgeGraph.Hosting.Options;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting;

/// <summary>What every long-running host of the graph is made of: checked options, the store of choice, the pipeline, the workers of the queue.</summary>
public static partial class GraphHost
{
    public static IServiceCollection AddGraphHost(this IServiceCollection services, IConfiguration configuration) => services
        .AddCheckedOptions(configuration)
        .AddStore(configuration)
        .AddIngestion()
        .AddHostedService<QueueWorker>();

    /// <summary>Checks the options, reads the seed and brings the store in line with it. Throws what <see cref="StartupProblems"/> explains.</summary>
    /// <param name="services">Of a built host that has not started yet.</param>
    /// <param name="documents">Whether sample documents and baseline facts are wanted; <c>Seed:LoadDocuments</c> has its say as well.</param>
    public static async Task PrepareAsync(IServiceProvider services, bool documents, CancellationToken cancel = default)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        var wanted = documents && services.GetRequiredService<IOptions<SeedOptions>>().Value.LoadDocuments;
        var result = await services.GetRequiredService<SeedIngestion>().LoadAsync(wanted, cancel);
        var log = services.GetRequiredService<ILogger<SeedIngestion>>();
        SeedLoaded(log, result.Entities.Added, result.Entities.Updated, result.Entities.Removed, result.Documents);
    }

    private static IServiceCollection AddCheckedOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<IValidateOptions<SeedOptions>, SeedOptionsValidator>();
        services.AddSingleton<IValidateOptions<IngestionOptions>, IngestionOptionsValidator>();
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddOptions<SeedOptions>().Bind(configuration.GetSection(SeedOptions.Section)).ValidateOnStart();
        services.AddOptions<IngestionOptions>().Bind(configuration.GetSection(IngestionOptions.Section)).ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        return services.AddSqliteStore(options => options.Path = storage.Sqlite.Path);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Seed: {Added} entities added, {Updated} updated, {Removed} removed; {Documents} documents changed")]
    private static partial void SeedLoaded(ILogger log, int added, int updated, int removed, int documents);
}
