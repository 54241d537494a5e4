using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Relationships as the graph knew them at a moment: folded on the fly from the claims and reviews recorded by then and not yet taken back.</summary>
internal static class KnownRelationships
{
    private const string Columns = $"s.id, r.predicate, o.id, {RelationshipRefold.FoldColumns}";

    /// <param name="touching">Only those of the entity with this key.</param>
    public static List<Relationship> Read(Session session, RelationshipFilter filter, Clock clock, long? touching = null)
    {
        var query = new ListQuery("""
            relationship r CROSS JOIN claim c ON c.relationship = r.key CROSS JOIN document d ON d.key = c.document
            CROSS JOIN entity s ON s.key = r.subject CROSS JOIN entity o ON o.key = r.object
            """, "r");
        query.Branch("r.standing = 1", "r.standing = 0");
        RelationshipList.Always(session, query, filter);
        if (touching is { } entity) RelationshipList.Touching(query, entity);
        var known = query.Argument(Moment.Of(clock.KnownAt!.Value));
        query.Join($"LEFT JOIN review v ON v.claim_id = c.id AND v.recorded <= {known} AND (v.withdrawn IS NULL OR v.withdrawn > {known})");
        query.Where($"c.recorded <= {known} AND (c.retracted IS NULL OR c.retracted > {known})");
        var folded = new List<Relationship>();
        foreach (var (subject, predicate, @object, claims) in Groups(query.Stream(session, Columns.Replace("r.decision", "v.decision", StringComparison.Ordinal), "r.key", Row)))
            if (RelationshipFold.Fold(subject, predicate, @object, claims) is { } relationship && Keep(relationship, filter, clock, session.Today) is { } kept)
                folded.Add(kept);
        return folded;
    }

    private static (string Subject, string Predicate, string Object, FoldedClaim Claim) Row(Microsoft.Data.Sqlite.SqliteDataReader r) =>
        (r.GetString(0), r.GetString(1), r.GetString(2), RelationshipRefold.Folded(r, 3));

    private static IEnumerable<(string Subject, string Predicate, string Object, List<FoldedClaim> Claims)> Groups(
        IEnumerable<(string Subject, string Predicate, string Object, FoldedClaim Claim)> rows)
    {
        (string Subject, string Predicate, string Object, List<FoldedClaim> Claims)? group = null;
        foreach (var (subject, predicate, @object, claim) in rows)
        {
            if (group is not { } open || open.Subject != subject || open.Predicate != predicate || open.Object != @object)
            {
                if (group is { } done) yield return done;
                group = (subject, predicate, @object, []);
            }
            group.Value.Claims.Add(claim);
        }
        if (group is { } last) yield return last;
    }

    private static Relationship? Keep(Relationship folded, RelationshipFilter f, Clock clock, DateOnly today)
    {
        var r = folded with { Status = RelationshipFold.StatusOn(folded, clock.AsOf?.Latest ?? today) };
        var keep = (clock.AsOf is not { } period || Validity.HeldIn(r, period))
            && f.Status?.Contains(r.Status) != false
            && !(r.Confidence < f.MinConfidence) && !(r.PublisherCount < f.MinPublishers)
            && (f.ReportedAfter is not { } after || r.LastReported >= after)
            && (f.ReportedBefore is not { } before || r.FirstReported < before);
        return keep ? r : null;
    }
}
