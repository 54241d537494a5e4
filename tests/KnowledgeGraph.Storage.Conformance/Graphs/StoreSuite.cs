using KnowledgeGraph.Model;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>A store under test, empty when made.</summary>
public interface ITestStore : IAsyncDisposable
{
    IGraphReader Reader { get; }
    IGraphWriter Writer { get; }
    IJobQueue Jobs { get; }
}

/// <summary>Makes empty stores of one kind. A store enrols with a factory and one empty subclass for each suite.</summary>
public interface ITestStoreFactory
{
    Task<ITestStore> CreateAsync(TimeProvider time);
}

/// <summary>What all suites share: an empty store, its clock, and short words for what most tests do.</summary>
public abstract class StoreSuite<TFactory> : IAsyncLifetime where TFactory : ITestStoreFactory, new()
{
    private ITestStore? store;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    protected IGraphReader Reader => store!.Reader;
    protected IGraphWriter Writer => store!.Writer;
    protected IJobQueue Jobs => store!.Jobs;

    /// <summary>A further store, beside the one under test.</summary>
    protected Task<ITestStore> AnotherAsync() => new TFactory().CreateAsync(Time);

    public virtual async ValueTask InitializeAsync()
    {
        store = await AnotherAsync();
        await Writer.LoadSeedAsync(TestGraph.Seed);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes the documents, a minute apart.</summary>
    protected async Task WriteAsync(params DocumentGraph[] graphs)
    {
        foreach (var graph in graphs)
        {
            await Writer.WriteDocumentAsync(graph);
            Time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>A moment before which everything written so far was written.</summary>
    protected DateTimeOffset Now()
    {
        var now = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromMinutes(1));
        return now;
    }

    protected async Task<Entity?> EntityAsync(string id) => (await Reader.EntitiesByIdAsync([id]))[0];

    protected async Task<Document?> DocumentAsync(string id) => (await Reader.DocumentsByIdAsync([id]))[0];

    protected async Task<Claim?> ClaimAsync(string id) => (await Reader.ClaimsByIdAsync([id]))[0];

    protected async Task<Relationship?> RelationshipAsync(string subject, string predicate, string @object) =>
        (await Reader.RelationshipsByIdAsync([ContentId.Relationship(subject, predicate, @object)]))[0];

    protected async Task<IReadOnlyList<Claim>> ClaimsAsync(ClaimFilter filter, Order<ClaimOrderField>? order = null) =>
        Values((await Reader.ClaimsAsync([filter], order ?? TestGraph.NewestClaims, new PageRequest(PageRequest.MaxSize)))[0]);

    protected async Task<IReadOnlyList<Relationship>> RelationshipsAsync(RelationshipFilter filter, Clock? clock = null, Order<RelationshipOrderField>? order = null) =>
        Values((await Reader.RelationshipsAsync([filter], clock ?? Clock.Now, order ?? TestGraph.Heaviest, new PageRequest(PageRequest.MaxSize)))[0]);

    protected async Task<IReadOnlyList<Entity>> EntitiesAsync(EntityFilter filter, Order<EntityOrderField>? order = null) =>
        Values((await Reader.EntitiesAsync([filter], order ?? TestGraph.ById, new PageRequest(PageRequest.MaxSize)))[0]);

    protected async Task<IReadOnlyList<Document>> DocumentsAsync(DocumentFilter filter, Order<DocumentOrderField>? order = null) =>
        Values((await Reader.DocumentsAsync([filter], order ?? TestGraph.NewestDocuments, new PageRequest(PageRequest.MaxSize)))[0]);

    protected Task<string> ExportAsync() => TestGraph.ExportAsync(Reader);

    protected static IReadOnlyList<T> Values<T>(Page<T> page) => [.. page.Items.Select(item => item.Value)];
}
