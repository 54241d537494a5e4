using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Relationships;

/// <summary>Lists of relationships: of the whole graph, of entities, of entities by one predicate.</summary>
internal static class RelationshipLists
{
    /// <param name="predicate">The only predicate wanted; null for all.</param>
    public static async Task<IReadOnlyList<Connection>> OfEntitiesAsync(
        IReadOnlyList<Entity> parents, PredicateEnd end, string? predicate, FieldArguments args, ResolverContext context)
    {
        var asked = await EntityScope.CanonicalAsync(FilterArguments.Relationship(args, context.Names), context);
        if (predicate is not null) asked = asked with { Predicate = EntityScope.Only(asked.Predicate, predicate) };
        return await LoadAsync([.. parents.Select(e => EntityScope.Of(asked, e.Id, end))], args, context);
    }

    public static async Task<Connection> AllAsync(FieldArguments args, ResolverContext context) =>
        (await LoadAsync([FilterArguments.Relationship(args, context.Names)], args, context))[0];

    private static Task<IReadOnlyList<Connection>> LoadAsync(IReadOnlyList<RelationshipFilter> filters, FieldArguments args, ResolverContext context)
    {
        var (clock, order) = (ClockArguments.Read(args), OrderArguments.Relationship(args));
        return PageArguments.LoadAsync(args, context, page => context.Reader.RelationshipsAsync(filters, clock, order, page, context.Cancel), r => r);
    }
}
