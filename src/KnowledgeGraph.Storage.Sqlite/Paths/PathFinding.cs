namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// Simple paths, shortest first. Both ends are widened in turn, the cheaper one first; once they have been widened n times together,
/// all relationships of all paths of length n are in memory, and are searched there. Of an entity with very many relationships
/// only the heaviest are followed.
/// </summary>
internal sealed class PathFinding
{
    private const int MostOfOneEntity = 5_000, MostInAll = 200_000, LongestPath = 6;
    private readonly Adjacency adjacency;
    private readonly PathGraph graph = new();
    private readonly HashSet<string> expanded = new(StringComparer.Ordinal);

    private PathFinding(Adjacency adjacency) => this.adjacency = adjacency;

    public static IReadOnlyList<GraphPath> Find(Session session, PathRequest request)
    {
        if (request.MaxLength is < 1 or > LongestPath) throw new ArgumentOutOfRangeException(nameof(request), request.MaxLength, "MaxLength is 1 to 6.");
        var from = EntityKeys.Find(session, request.From, history: true)?.CanonicalId;
        var to = EntityKeys.Find(session, request.To, history: true)?.CanonicalId;
        if (from is null || to is null || request.First < 1 || string.Equals(from, to, StringComparison.Ordinal)) return [];
        var found = new PathFinding(new Adjacency(session, request.Filter, request.Clock)).Shortest(from, to, request.MaxLength, request.First);
        return [.. found.Select(path => new GraphPath(
            [.. path.Entities.Select(id => EntityReading.One(session, id, history: true)!)], path.Relationships))];
    }

    private List<FoundPath> Shortest(string from, string to, int maxLength, int first)
    {
        var found = new List<FoundPath>();
        HashSet<string> forward = new(StringComparer.Ordinal) { from }, backward = new(StringComparer.Ordinal) { to };
        for (var length = 1; length <= maxLength && found.Count < first; length++)
        {
            if (Cost(forward) <= Cost(backward)) forward = Widen(forward);
            else backward = Widen(backward);
            found.AddRange(graph.Paths(from, to, length, first - found.Count));
        }
        return found;
    }

    // A side that has nothing left to widen is complete: widening it again is free.
    private long Cost(HashSet<string> frontier) => frontier.Where(id => !expanded.Contains(id)).Sum(adjacency.Degree);

    private HashSet<string> Widen(HashSet<string> frontier)
    {
        var next = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in frontier.Order(StringComparer.Ordinal))
        {
            if (expanded.Add(id) && graph.Size < MostInAll)
                foreach (var relationship in adjacency.Of(id, MostOfOneEntity)) graph.Add(relationship);
            next.UnionWith(graph.Neighbours(id));
        }
        return next;
    }
}
