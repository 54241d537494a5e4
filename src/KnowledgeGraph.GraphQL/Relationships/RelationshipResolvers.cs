using KnowledgeGraph.GraphQL.Claims;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Relationships;

/// <summary>Fields of Relationship, and <c>Query.relationships</c>.</summary>
internal static class RelationshipResolvers
{
    public static void AddTo(ResolverTable table)
    {
        var fields = table.For<Relationship>("Relationship")
            .Value("id", r => r.Id)
            .Value("predicate", r => OntologyNames.EnumName(r.Predicate))
            .Value("status", r => EnumNames.Of(r.Status))
            .Value("confidence", r => r.Confidence)
            .Value("validFrom", r => r.ValidFrom)
            .Value("validTo", r => r.ValidTo);
        fields.Value("firstReported", r => r.FirstReported)
            .Value("lastReported", r => r.LastReported)
            .Value("documentCount", r => r.DocumentCount)
            .Value("publisherCount", r => r.PublisherCount);
        fields.Batch("subject", (parents, _, context) => EndsAsync(parents.Select(r => r.SubjectId), context))
            .Batch("object", (parents, _, context) => EndsAsync(parents.Select(r => r.ObjectId), context))
            .Batch<Connection>("claims", ClaimLists.OfRelationshipsAsync);
        table.For<Root>("Query").Root("relationships", RelationshipLists.AllAsync);
    }

    private static Task<IReadOnlyList<Entity?>> EndsAsync(IEnumerable<string> ids, ResolverContext context) =>
        Loading.ByIdAsync(ids, context.Reader.HistoricEntitiesByIdAsync, context.Cancel);
}
