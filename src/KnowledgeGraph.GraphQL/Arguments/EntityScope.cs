using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Arguments;

/// <summary>The filter of a field of an entity: what the caller asks for AND that this entity is at one end.</summary>
internal static class EntityScope
{
    public static RelationshipFilter Of(RelationshipFilter filter, string entityId, PredicateEnd end) => end switch
    {
        PredicateEnd.Subject => filter with { Subject = Only(filter.Subject, entityId) },
        PredicateEnd.Object => filter with { Object = Only(filter.Object, entityId) },
        _ when filter.Either is { } others && !others.Contains(entityId) => filter with { Either = [entityId], OtherEnd = others },
        _ => filter with { Either = [entityId] },
    };

    public static ClaimFilter Of(ClaimFilter filter, string entityId) =>
        filter.Either is { } others && !others.Contains(entityId)
            ? filter with { Either = [entityId], OtherEnd = others }
            : filter with { Either = [entityId] };

    /// <summary>The list with <paramref name="id"/> alone, or an empty one (that matches nothing) when the caller asked for others.</summary>
    public static IReadOnlyList<string> Only(IReadOnlyList<string>? asked, string id) => asked is null || asked.Contains(id) ? [id] : [];

    /// <summary>Ids of merged entities as those of the entities they were merged into, so that they can be compared with those of parents.</summary>
    public static async Task<RelationshipFilter> CanonicalAsync(RelationshipFilter filter, ResolverContext context) => filter with
    {
        Subject = await CanonicalAsync(filter.Subject, context),
        Object = await CanonicalAsync(filter.Object, context),
        Either = await CanonicalAsync(filter.Either, context),
    };

    /// <inheritdoc cref="CanonicalAsync(RelationshipFilter, ResolverContext)"/>
    public static async Task<ClaimFilter> CanonicalAsync(ClaimFilter filter, ResolverContext context) => filter with
    {
        Subject = await CanonicalAsync(filter.Subject, context),
        Either = await CanonicalAsync(filter.Either, context),
    };

    private static async Task<IReadOnlyList<string>?> CanonicalAsync(IReadOnlyList<string>? ids, ResolverContext context)
    {
        if (ids is null or []) return ids;
        var entities = await context.Reader.EntitiesByIdAsync(ids, context.Cancel);
        return [.. ids.Zip(entities, (id, entity) => entity?.Id ?? id).Distinct(StringComparer.Ordinal)];
    }
}
