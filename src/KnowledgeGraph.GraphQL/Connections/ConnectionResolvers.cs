using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Connections;

/// <summary>Fields of all connections, their edges and page information.</summary>
internal static class ConnectionResolvers
{
    private static readonly string[] Kinds = ["Entity", "Relationship", "Claim", "Mention", "Document", "Search", "IngestionJob"];

    public static void AddTo(ResolverTable table)
    {
        foreach (var kind in Kinds) Add(table, kind);
        table.For<Connection>("PageInfo")
            .Value("hasNextPage", c => c.HasNext)
            .Value("hasPreviousPage", c => c.HasPrevious)
            .Value("startCursor", c => c.Edges.Count == 0 ? null : c.Edges[0].Cursor)
            .Value("endCursor", c => c.Edges.Count == 0 ? null : c.Edges[^1].Cursor);
    }

    private static void Add(ResolverTable table, string kind)
    {
        table.For<Connection>(kind + "Connection")
            .Value("edges", c => c.Edges)
            .Value("nodes", c => c.Edges.Select(e => e.Node).ToList())
            .Value("pageInfo", c => c)
            .Value("totalCount", c => c.TotalCount);
        table.For<Edge>(kind + "Edge")
            .Value("cursor", e => e.Cursor)
            .Value("node", e => e.Node);
    }
}
