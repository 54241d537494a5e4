using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Claims;

/// <summary>Lists of claims: of the whole graph, and of entities, relationships, documents and periods.</summary>
internal static class ClaimLists
{
    public static async Task<Connection> AllAsync(FieldArguments args, ResolverContext context) =>
        (await LoadAsync([FilterArguments.Claim(args, context.Names)], args, context))[0];

    public static async Task<IReadOnlyList<Connection>> OfEntitiesAsync(IReadOnlyList<Entity> parents, FieldArguments args, ResolverContext context)
    {
        var asked = await AskedAsync(args, context);
        return await LoadAsync([.. parents.Select(e => EntityScope.Of(asked, e.Id))], args, context);
    }

    /// <summary>The figures stated of each entity.</summary>
    public static async Task<IReadOnlyList<Connection>> MetricsAsync(IReadOnlyList<Entity> parents, FieldArguments args, ResolverContext context)
    {
        var asked = await AskedAsync(args, context);
        asked = asked with { Predicate = EntityScope.Only(asked.Predicate, Ontology.HasMetric) };
        return await LoadAsync([.. parents.Select(e => asked with { Subject = EntityScope.Only(asked.Subject, e.Id) })], args, context);
    }

    public static Task<IReadOnlyList<Connection>> OfRelationshipsAsync(IReadOnlyList<Relationship> parents, FieldArguments args, ResolverContext context)
    {
        var asked = FilterArguments.Claim(args, context.Names);
        return LoadAsync([.. parents.Select(r => asked with { Relationship = [r.Id] })], args, context);
    }

    public static Task<IReadOnlyList<Connection>> OfDocumentsAsync(IReadOnlyList<Document> parents, FieldArguments args, ResolverContext context)
    {
        var asked = FilterArguments.Claim(args, context.Names);
        return LoadAsync([.. parents.Select(d => asked with { Document = EntityScope.Only(asked.Document, d.Id) })], args, context);
    }

    public static Task<IReadOnlyList<Connection>> LoadAsync(IReadOnlyList<ClaimFilter> filters, FieldArguments args, ResolverContext context)
    {
        var order = OrderArguments.Claim(args);
        return PageArguments.LoadAsync(args, context, page => context.Reader.ClaimsAsync(filters, order, page, context.Cancel), c => c);
    }

    private static Task<ClaimFilter> AskedAsync(FieldArguments args, ResolverContext context) =>
        EntityScope.CanonicalAsync(FilterArguments.Claim(args, context.Names), context);
}
