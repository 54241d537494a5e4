using KnowledgeGraph.Seed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Ingestion;

/// <summary>Registers the pipeline. The host adds a store and binds <see cref="SeedOptions"/> and <see cref="IngestionOptions"/>.</summary>
public static class IngestionServices
{
    public static IServiceCollection AddIngestion(this IServiceCollection services) => services
        .AddSingleton(p => LoadSeed(p.GetRequiredService<IOptions<SeedOptions>>().Value))
        .AddSingleton<DocumentPipeline>()
        .AddSingleton(p => new IncomingDocumentValidator(p.GetRequiredService<IOptions<IngestionOptions>>().Value, p.GetRequiredService<TimeProvider>()))
        .AddSingleton<DocumentIngestion>()
        .AddSingleton<SeedIngestion>();

    private static SeedData LoadSeed(SeedOptions options)
    {
        var folder = SeedFolder.Resolve(options.Path);
        var result = SeedLoader.Load(folder);
        return result.Data ?? throw new InvalidSeedException(folder, result.Problems);
    }
}

/// <summary>The seed cannot be used; the message lists file, line and reason of everything wrong. Hosts print it and end.</summary>
public sealed class InvalidSeedException(string folder, IReadOnlyList<SeedProblem> problems)
    : Exception($"The seed in {folder} has {problems.Count} problem(s):{string.Concat(problems.Take(50).Select(p => $"{Environment.NewLine}  {p}"))}")
{
    public IReadOnlyList<SeedProblem> Problems { get; } = problems;
}
