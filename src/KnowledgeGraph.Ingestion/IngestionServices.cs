using KnowledgeGraph.Seed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Ingestion;

/// <summary>Registers the pipeline. The host adds a store and binds <see cref="SeedOptions"/> and <see cref="IngestionOptions"/>.</summary>
public static class IngestionServices
{
    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIngestionEvents, NobodyListens>();
        return services.AddPipeline();
    }

    private static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddSingleton(p => LoadSeed(p.GetRequiredService<IOptions<SeedOptions>>().Value))
        .AddSingleton(p => LoadPipeline(p.GetRequiredService<SeedData>(), p.GetRequiredService<IOptions<SeedOptions>>().Value))
        .AddSingleton(p => new IncomingDocumentValidator(p.GetRequiredService<IOptions<IngestionOptions>>().Value, p.GetRequiredService<TimeProvider>()))
        .AddSingleton<DocumentIngestion>()
        .AddSingleton<QueuedIngestion>()
        .AddSingleton<SeedIngestion>();

    private static SeedData LoadSeed(SeedOptions options)
    {
        var folder = SeedFolder.Resolve(options.Path);
        var result = SeedLoader.Load(folder);
        return result.Data ?? throw new InvalidSeedException(folder, result.Problems);
    }

    private static DocumentPipeline LoadPipeline(SeedData seed, SeedOptions options)
    {
        try
        {
            return new DocumentPipeline(seed);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or InvalidOperationException { Source: "System.IO.Compression.Brotli" })
        {
            throw new InvalidSeedException(SeedFolder.Resolve(options.Path), [new SeedProblem(SeedLoader.ModelFile, 0, $"cannot be read ({e.Message}); run 'kg train' to make it anew")]);
        }
    }
}

/// <summary>The seed cannot be used; the message lists file, line and reason of everything wrong. Hosts print it and end.</summary>
public sealed class InvalidSeedException(string folder, IReadOnlyList<SeedProblem> problems)
    : Exception($"The seed in {folder} has {problems.Count} problem(s):{string.Concat(problems.Take(50).Select(p => $"{Environment.NewLine}  {p}"))}")
{
    public IReadOnlyList<SeedProblem> Problems { get; } = problems;
}
