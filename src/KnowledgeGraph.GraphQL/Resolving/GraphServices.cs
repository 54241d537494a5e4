using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.GraphQL.Subscriptions;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>All that resolvers may use.</summary>
internal sealed record GraphServices(
    IGraphReader Reader, IGraphWriter Writer, IJobQueue Jobs, IDocumentIngestion Ingestion, IGraphEvents Events,
    OntologyNames Names, TimeProvider Time);
