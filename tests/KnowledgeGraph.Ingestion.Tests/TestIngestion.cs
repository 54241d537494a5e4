using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Seed.Tests;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Ingestion.Tests;

/// <summary>The pipeline over a small seed, an embedded store of its own and a clock that stands still.</summary>
public sealed class TestIngestion : IIngestionEvents, IDisposable
{
    private readonly SqliteDatabase database;

    public TestIngestion()
    {
        database = new SqliteDatabase(new SqliteStoreOptions { Path = Path.Combine(Seed.Root, "graph.db") }, Time);
        (Reader, Queue, Writer) = (new SqliteGraphReader(database), new SqliteJobQueue(database), new HookedWriter(new SqliteGraphWriter(database)));
    }

    public SeedFiles Seed { get; } = new();
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    public IngestionOptions Options { get; } = new() { MaxAttempts = 3, MaxTextLength = 1000 };
    public IGraphReader Reader { get; }
    public IJobQueue Queue { get; }
    public HookedWriter Writer { get; }

    /// <summary>What the events told.</summary>
    public List<DocumentResult> Told { get; } = [];

    void IIngestionEvents.Stored(DocumentResult result) => Told.Add(result);

    public DocumentPipeline Pipeline() => new(SeedLoader.Load(Seed.Root).Data!);

    public DocumentIngestion Ingestion() => new(Pipeline(), Writer, new IncomingDocumentValidator(Options, Time), Time);

    public QueuedIngestion Queued() => new(Queue, Ingestion(), this, Microsoft.Extensions.Options.Options.Create(Options), Time, NullLogger<QueuedIngestion>.Instance);

    /// <summary>Starts anew with the seed as it lies there now.</summary>
    public Task<SeedIngestionResult> LoadSeedAsync(bool documents = true) => new SeedIngestion(Pipeline(), Reader, Writer, Time).LoadAsync(documents);

    public async Task<string> ExportAsync()
    {
        using var stream = new MemoryStream();
        await Reader.ExportAsync(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public async Task<IReadOnlyList<Document>> DocumentsAsync() => [.. (await Reader.DocumentsAsync(
        [new DocumentFilter()], new Order<DocumentOrderField>(DocumentOrderField.Ingested, SortDirection.Ascending), new PageRequest(500)))[0].Items.Select(i => i.Value)];

    public async Task<Job> EnqueueAsync(string payload) => (await Queue.EnqueueAsync([new NewJob("test", payload, 0)]))[0];

    public async Task<Job> JobAsync(string id) => (await Queue.JobsByIdAsync([id]))[0]!;

    public void Dispose()
    {
        database.Dispose();
        Seed.Dispose();
    }
}

/// <summary>A writer with something to do before each document.</summary>
public sealed class HookedWriter(IGraphWriter inner) : IGraphWriter
{
    public Func<CancellationToken, Task> BeforeDocument { get; set; } = _ => Task.CompletedTask;

    public async Task<DocumentResult> WriteDocumentAsync(DocumentGraph graph, string? jobId = null, CancellationToken cancel = default)
    {
        await BeforeDocument(cancel);
        return await inner.WriteDocumentAsync(graph, jobId, cancel);
    }

    public Task<SeedResult> LoadSeedAsync(SeedEntities seed, CancellationToken cancel = default) => inner.LoadSeedAsync(seed, cancel);
    public Task<ReextractResult> ReplaceClaimsAsync(DocumentGraph graph, CancellationToken cancel = default) => inner.ReplaceClaimsAsync(graph, cancel);
    public Task<bool> RetractDocumentAsync(string documentId, CancellationToken cancel = default) => inner.RetractDocumentAsync(documentId, cancel);
    public Task<bool> ReviewAsync(string claimId, Review? review, CancellationToken cancel = default) => inner.ReviewAsync(claimId, review, cancel);
    public Task<MergeOutcome> MergeAsync(EntityMerge merge, CancellationToken cancel = default) => inner.MergeAsync(merge, cancel);
    public Task<bool> UnmergeAsync(string sourceId, CancellationToken cancel = default) => inner.UnmergeAsync(sourceId, cancel);
    public Task<IReadOnlyList<EntityMerge>> MergesAsync(CancellationToken cancel = default) => inner.MergesAsync(cancel);
}
