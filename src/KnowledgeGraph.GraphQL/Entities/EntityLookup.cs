using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Entities;

/// <summary>The field <c>Query.entity</c>: by id, by name or by Wikidata id.</summary>
internal static class EntityLookup
{
    public static async Task<Entity?> FindAsync(FieldArguments args, ResolverContext context)
    {
        var (id, name, wikidataId) = (args.Text("id"), args.Text("name"), args.Text("wikidataId"));
        return (id, name, wikidataId) switch
        {
            ({ } one, null, null) => (await context.Reader.EntitiesByIdAsync([one], context.Cancel))[0],
            (null, { } one, null) => NameFolding.Fold(one).Length == 0 ? null : await context.Reader.EntityByNameAsync(one, context.Cancel),
            (null, null, { } one) => await context.Reader.EntityByWikidataIdAsync(one, context.Cancel),
            _ => throw new QueryException("Give exactly one of id, name and wikidataId."),
        };
    }
}
