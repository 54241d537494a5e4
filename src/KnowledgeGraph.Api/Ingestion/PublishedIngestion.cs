using KnowledgeGraph.GraphQL.Subscriptions;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Ingestion;

/// <summary>Tells subscribers of the documents that the queue brings. The mutation ingestDocument tells of its own.</summary>
internal sealed class PublishedIngestion(IGraphEvents events) : IIngestionEvents
{
    public void Stored(DocumentResult result)
    {
        if (result.Created) events.Publish(new DocumentIngested(result.Document.Id));
    }
}
