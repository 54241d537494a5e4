using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// Relationships as the graph knew them at a moment. What has not changed since is read as it stands; the rest is folded on the fly from
/// the claims and reviews recorded by then and not yet taken back.
/// </summary>
internal static class KnownRelationships
{
    private const string FoldColumns = $"s.id, r.predicate, o.id, {RelationshipRefold.FoldColumns}";

    private const string ClaimsOf = """
        relationship r CROSS JOIN claim c ON c.relationship = r.key CROSS JOIN document d ON d.key = c.document
        CROSS JOIN entity s ON s.key = r.subject CROSS JOIN entity o ON o.key = r.object
        """;

    private sealed record Row(string Subject, string Predicate, string Object, FoldedClaim Claim);

    /// <param name="touching">Only those of the entity with this key.</param>
    public static List<Relationship> Read(Session session, RelationshipFilter filter, Clock clock, long? touching = null)
    {
        var day = clock.AsOf?.Latest ?? session.Today;
        return [.. Unchanged(session, filter, clock.KnownAt!.Value, touching).Concat(Folded(session, filter, clock.KnownAt!.Value, touching))
            .Select(r => r with { Status = RelationshipFold.StatusOn(r, day) }).Where(r => Matches(r, filter, clock))];
    }

    private static IEnumerable<Relationship> Unchanged(Session session, RelationshipFilter filter, DateTimeOffset known, long? touching)
    {
        var query = new ListQuery(RelationshipReading.From, "r").Where("r.standing = 1");
        Narrow(session, query, filter, touching);
        query.Where($"r.changed <= {query.Argument(Moment.Of(known))}");
        return query.Stream(session, RelationshipReading.Columns, "r.key", static r => RelationshipReading.Map(r, DateOnly.MinValue));
    }

    private static IEnumerable<Relationship> Folded(Session session, RelationshipFilter filter, DateTimeOffset moment, long? touching)
    {
        var query = new ListQuery(ClaimsOf, "r");
        query.Branch("r.standing = 1", "r.standing = 0");
        Narrow(session, query, filter, touching);
        var known = query.Argument(Moment.Of(moment));
        query.Join($"LEFT JOIN review v ON v.claim_id = c.id AND v.recorded <= {known} AND (v.withdrawn IS NULL OR v.withdrawn > {known})");
        query.Where($"r.changed > {known} AND c.recorded <= {known} AND (c.retracted IS NULL OR c.retracted > {known})");
        var columns = FoldColumns.Replace("r.decision", "v.decision", StringComparison.Ordinal);
        return query.Stream(session, columns, "r.key", Map)
            .ChunkBy((row, next) => row.Subject == next.Subject && row.Predicate == next.Predicate && row.Object == next.Object)
            .Select(rows => RelationshipFold.Fold(rows[0].Subject, rows[0].Predicate, rows[0].Object, rows.Select(row => row.Claim)))
            .OfType<Relationship>();
    }

    private static void Narrow(Session session, ListQuery query, RelationshipFilter filter, long? touching)
    {
        RelationshipList.Always(session, query, filter);
        if (touching is { } entity) RelationshipList.Touching(query, entity);
    }

    private static Row Map(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2), RelationshipRefold.Folded(r, 3));

    private static bool Matches(Relationship r, RelationshipFilter f, Clock clock) =>
        (clock.AsOf is not { } period || Validity.HeldIn(r, period))
        && f.Status?.Contains(r.Status) != false
        && !(r.Confidence < f.MinConfidence) && !(r.PublisherCount < f.MinPublishers)
        && (f.ReportedAfter is not { } after || r.LastReported >= after)
        && (f.ReportedBefore is not { } before || r.FirstReported < before);

    // Rows that belong together follow each other.
    private static IEnumerable<List<Row>> ChunkBy(this IEnumerable<Row> rows, Func<Row, Row, bool> together)
    {
        List<Row>? chunk = null;
        foreach (var row in rows)
        {
            if (chunk is not null && !together(chunk[0], row))
            {
                yield return chunk;
                chunk = null;
            }
            (chunk ??= []).Add(row);
        }
        if (chunk is not null) yield return chunk;
    }
}
