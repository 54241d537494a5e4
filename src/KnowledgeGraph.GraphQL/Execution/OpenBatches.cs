using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// What makes parents one batch: the same resolver (types may share one), written at the same place of the query (hence with the same arguments), with or without
/// its total. The place is that of the first of merged fields: the engine makes new syntax nodes for fields that are selected twice.
/// </summary>
internal readonly record struct BatchKey(BatchLoad Load, int Place, bool WantsTotalCount);

/// <summary>Gathers the parents of a level until the engine asks for the first result.</summary>
internal sealed class OpenBatches
{
    private readonly Dictionary<BatchKey, Batch> open = [];
    private readonly Lock gate = new();

    public BatchSlot Add(BatchKey key, object parent, Func<FieldArguments> args, RequestScope scope)
    {
        lock (gate)
        {
            if (!open.TryGetValue(key, out var batch)) open[key] = batch = new Batch(key, args(), scope);
            return batch.Add(parent);
        }
    }

    /// <summary>Closes the batch: parents that come later make a new one.</summary>
    public void Close(Batch batch)
    {
        lock (gate)
        {
            if (ReferenceEquals(open.GetValueOrDefault(batch.Key), batch)) open.Remove(batch.Key);
        }
    }
}
