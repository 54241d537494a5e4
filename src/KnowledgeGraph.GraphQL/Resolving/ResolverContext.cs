using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>What a resolver gets beside parents and arguments.</summary>
/// <param name="WantsTotalCount">The field is a connection of which <c>totalCount</c> is selected.</param>
internal sealed record ResolverContext(GraphServices Services, bool WantsTotalCount, CancellationToken Cancel)
{
    public IGraphReader Reader => Services.Reader;
    public OntologyNames Names => Services.Names;
}
