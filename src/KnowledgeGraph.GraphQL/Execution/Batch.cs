using GraphQL.DataLoader;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Parents of one level that one call of a resolver answers.</summary>
internal sealed class Batch(BatchKey key, FieldArguments args, RequestScope scope)
{
    private readonly List<object> parents = [];
    private readonly Lock gate = new();
    private Task<IReadOnlyList<object?>>? results;

    public BatchKey Key => key;

    public BatchSlot Add(object parent)
    {
        parents.Add(parent);
        return new BatchSlot(this, parents.Count - 1);
    }

    public Task<IReadOnlyList<object?>> LoadAsync(CancellationToken cancel)
    {
        scope.Batches.Close(this);
        lock (gate) return results ??= RunAsync(cancel);
    }

    private async Task<IReadOnlyList<object?>> RunAsync(CancellationToken cancel)
    {
        var loaded = await key.Load(parents, args, new ResolverContext(scope.Services, key.WantsTotalCount, cancel));
        return loaded.Count == parents.Count
            ? loaded
            : throw new InvalidOperationException($"{key.Load.Method.Name} answered {loaded.Count} of {parents.Count} parents.");
    }
}

/// <summary>The place of one parent in a batch.</summary>
internal sealed class BatchSlot(Batch batch, int index) : IDataLoaderResult
{
    public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => (await batch.LoadAsync(cancellationToken))[index];
}
