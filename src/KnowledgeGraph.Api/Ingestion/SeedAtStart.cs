using KnowledgeGraph.Ingestion;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Ingestion;

/// <summary>Brings the store in line with the seed before the first request is taken.</summary>
internal sealed partial class SeedAtStart(SeedIngestion seed, IOptions<SeedOptions> options, ILogger<SeedAtStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var result = await seed.LoadAsync(options.Value.LoadDocuments, cancellationToken);
        Loaded(result.Entities.Added, result.Entities.Updated, result.Entities.Removed, result.Documents);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Seed: {Added} entities added, {Updated} updated, {Removed} removed, {Documents} documents new")]
    private partial void Loaded(int added, int updated, int removed, int documents);
}
