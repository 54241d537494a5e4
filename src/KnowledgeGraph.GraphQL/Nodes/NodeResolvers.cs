using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Nodes;

/// <summary>The fields <c>Query.node</c> and <c>Query.nodes</c>: anything by its id, whose prefix says of what kind it is.</summary>
internal static class NodeResolvers
{
    public static void AddTo(ResolverTable table)
    {
        var query = table.For<Root>("Query");
        query.Root("node", async (args, context) => (await FindAsync([args.RequiredText("id")], context))[0]);
        query.Root("nodes", (args, context) => FindAsync(args.Texts("ids") ?? [], context));
    }

    private static async Task<IReadOnlyList<object?>> FindAsync(IReadOnlyList<string> ids, ResolverContext context)
    {
        if (ids.Count > PageRequest.MaxSize) throw new QueryException($"ids may be at most {PageRequest.MaxSize}.");
        var found = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var kind in ids.Distinct(StringComparer.Ordinal).GroupBy(Prefix, StringComparer.Ordinal))
        {
            var asked = kind.ToList();
            var nodes = await LoadAsync(kind.Key, asked, context);
            for (var i = 0; i < nodes.Count; i++) found[asked[i]] = nodes[i];
        }
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    private static string Prefix(string id) => id[..(id.IndexOf('/', StringComparison.Ordinal) + 1)];

    private static async Task<IReadOnlyList<object?>> LoadAsync(string prefix, List<string> ids, ResolverContext context) => prefix switch
    {
        ContentId.EntityPrefix => await context.Reader.EntitiesByIdAsync(ids, context.Cancel),
        ContentId.DocumentPrefix => await context.Reader.DocumentsByIdAsync(ids, context.Cancel),
        ContentId.ClaimPrefix => await context.Reader.ClaimsByIdAsync(ids, context.Cancel),
        ContentId.RelationshipPrefix => await context.Reader.RelationshipsByIdAsync(ids, context.Cancel),
        ContentId.JobPrefix => await context.Services.Jobs.JobsByIdAsync(ids, context.Cancel),
        _ => [],
    };
}
