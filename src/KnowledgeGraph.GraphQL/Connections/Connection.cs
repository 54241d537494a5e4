using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Connections;

/// <summary>A page as Relay sees it. Not generic: one set of fields serves all connections.</summary>
internal sealed record Connection(IReadOnlyList<Edge> Edges, bool HasNext, bool HasPrevious, int? TotalCount)
{
    public static Connection Of<T>(Page<T> page, Func<T, object> node) =>
        new([.. page.Items.Select(item => new Edge(item.Cursor, node(item.Value)))], page.HasNext, page.HasPrevious, page.TotalCount);

    public static Connection Of<T>(Page<T> page) where T : class => Of(page, item => item);
}

internal sealed record Edge(string Cursor, object Node);
