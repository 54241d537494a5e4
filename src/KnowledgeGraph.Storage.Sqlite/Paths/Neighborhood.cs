using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>What surrounds entities: ring by ring, within a ring the heaviest relationships first, until the limit.</summary>
internal static class Neighborhood
{
    public static Subgraph Read(Session session, NeighborhoodRequest request)
    {
        if (request.Depth is < 1 or > 3) throw new ArgumentOutOfRangeException(nameof(request), request.Depth, "Depth is 1 to 3.");
        if (request.Limit is < 1 or > 1000) throw new ArgumentOutOfRangeException(nameof(request), request.Limit, "Limit is 1 to 1000.");
        var adjacency = new Adjacency(session, request.Filter, request.Clock);
        var frontier = request.Around.Select(id => EntityKeys.Find(session, id, history: request.Clock.KnownAt is not null)?.CanonicalId)
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var entities = new List<string>(frontier);
        var seen = frontier.ToHashSet(StringComparer.Ordinal);
        var relationships = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        var truncated = false;
        for (var depth = 0; depth < request.Depth && frontier.Count > 0 && !truncated; depth++)
        {
            var ring = Ring(adjacency, frontier, relationships, request.Limit);
            var room = request.Limit - relationships.Count;
            truncated = ring.Count > room;
            foreach (var relationship in ring.Take(room)) relationships.Add(relationship.Id, relationship);
            frontier = [.. ring.Take(room).SelectMany(r => new[] { r.SubjectId, r.ObjectId }).Where(seen.Add)];
            entities.AddRange(frontier);
        }
        return new Subgraph([.. entities.Select(id => EntityReading.One(session, id, history: true)!)], [.. relationships.Values], truncated);
    }

    // One more than the limit of each entity tells whether something was left out.
    private static List<Relationship> Ring(Adjacency adjacency, List<string> frontier, Dictionary<string, Relationship> known, int limit) =>
        [.. frontier.SelectMany(id => adjacency.Of(id, limit + 1)).Where(r => !known.ContainsKey(r.Id)).DistinctBy(r => r.Id, StringComparer.Ordinal)
            .OrderByDescending(r => r.Weight).ThenByDescending(r => r.Id, StringComparer.Ordinal)];
}
