using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Ingestion;

/// <summary>Port: what the workers of the queue have done, for whoever wants to know. The composition root binds it; by default nobody listens.</summary>
public interface IIngestionEvents
{
    /// <summary>A document of the queue is in the store. Must not wait.</summary>
    void Stored(DocumentResult result);
}

internal sealed class NobodyListens : IIngestionEvents
{
    public void Stored(DocumentResult result) { /* nobody asked */ }
}
