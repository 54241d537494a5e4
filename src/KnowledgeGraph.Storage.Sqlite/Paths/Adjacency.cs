using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The relationships of single entities, under a filter and a clock, heaviest first.</summary>
internal sealed class Adjacency(Session session, RelationshipFilter filter, Clock clock)
{
    // Counting stops where it no longer matters.
    private const string DegreeOf = """
        SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM relationship r WHERE r.standing = 1 AND r.subject = e.key LIMIT 100000))
            + (SELECT COUNT(*) FROM (SELECT 1 FROM relationship r WHERE r.standing = 1 AND r.object = e.key LIMIT 100000))
        FROM entity e WHERE e.id = $1
        """;

    private static readonly Order<RelationshipOrderField> Heaviest = new(RelationshipOrderField.Weight, SortDirection.Descending);
    private readonly DateOnly day = clock.AsOf?.Latest ?? session.Today;

    /// <summary>How many relationships it has at most.</summary>
    public long Degree(string id) => session.Number(DegreeOf, id) ?? 0;

    /// <summary>The heaviest relationships of the entity with this canonical id.</summary>
    public IReadOnlyList<Relationship> Of(string id, int limit)
    {
        if (EntityKeys.Find(session, id, history: true) is not { } entity) return [];
        if (clock.KnownAt is not null)
            return [.. KnownRelationships.Read(session, filter, clock, entity.Canonical).OrderByDescending(r => r.Weight).ThenByDescending(r => r.Id, StringComparer.Ordinal).Take(limit)];
        var query = RelationshipList.Query(session, filter, clock.AsOf, day);
        RelationshipList.Touching(query, entity.Canonical);
        return [.. query.Top(session, RelationshipOrder.Of(Heaviest), limit).Select(row => RelationshipList.Load(session, row, day))];
    }
}
