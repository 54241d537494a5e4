using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Lists of claims.</summary>
internal static class ClaimList
{
    private const string ByKey = $"SELECT {ClaimReading.Columns} FROM {ClaimReading.From} WHERE c.key = $1";
    private const string StandingVersion = "SELECT key FROM document WHERE id = $1 AND retracted IS NULL";
    private const string AllVersions = "SELECT key FROM document WHERE id = $1";
    private const string RelationshipKey = "SELECT key FROM relationship WHERE id = $1";

    public static Page<Claim> Page(Session session, ClaimFilter filter, Order<ClaimOrderField> order, PageRequest page)
    {
        var found = Query(session, filter).Read(session, OrderOf(order), page, key => session.First(ByKey, ClaimReading.Map, key)!);
        var claims = ClaimReading.AfterMerges(session, [.. found.Items.Select(item => item.Value)]);
        return found with { Items = [.. found.Items.Zip(claims, (item, claim) => item with { Value = claim! })] };
    }

    public static ListOrder OrderOf(Order<ClaimOrderField> order) => ListOrder.Of("claims", order, order.Field switch
    {
        ClaimOrderField.Reported => "c.reported",
        ClaimOrderField.Confidence => "c.confidence",
        _ => "c.recorded",
    }, order.Field == ClaimOrderField.Confidence ? SortKind.Real : SortKind.Number);

    public static ListQuery Query(Session session, ClaimFilter f)
    {
        var query = new ListQuery("claim c", "c");
        if (f.IncludeRetracted) query.Branch("c.retracted IS NULL", "c.retracted IS NOT NULL");
        else query.Where("c.retracted IS NULL");
        new EntityEnds(f.Subject, f.Object, f.Either, f.OtherEnd).Add(session, query, "c", narrowed: f.Document is not null || f.Relationship is not null);
        query.In("c.predicate", f.Predicate);
        query.In("c.modality", f.Modality?.Select(m => (long)m));
        if (f.Negated is { } negated) query.Where($"c.negated = {query.Argument(negated ? 1 : 0)}");
        if (f.MinConfidence is { } least) query.Where($"c.confidence >= {query.Argument(least)}");
        if (f.ReportedAfter is { } after) query.Where($"c.reported >= {query.Argument(Moment.Of(after))}");
        if (f.ReportedBefore is { } before) query.Where($"c.reported < {query.Argument(Moment.Of(before))}");
        if (f.Period is { } period)
            query.Where($"c.period BETWEEN {query.Argument(Moment.Day(period.Earliest))} AND {query.Argument(Moment.Day(period.Latest))}");
        Documents(session, query, f);
        Decisions(session, query, f);
        return query;
    }

    private static void Documents(Session session, ListQuery query, ClaimFilter f)
    {
        var versions = f.IncludeRetracted ? AllVersions : StandingVersion;
        query.In("c.document", f.Document?.Distinct(StringComparer.Ordinal).SelectMany(id => session.Query(versions, static r => r.GetInt64(0), id)));
        if (f.Publisher is null && f.Language is null) return;
        query.Join("CROSS JOIN document d ON d.key = c.document");
        query.In("d.publisher", f.Publisher);
        query.In("d.language", f.Language?.Select(l => l.Code()).ToList());
    }

    private static void Decisions(Session session, ListQuery query, ClaimFilter f)
    {
        query.In("c.relationship", f.Relationship?.Distinct(StringComparer.Ordinal).Select(id => session.Number(RelationshipKey, id)).OfType<long>());
        if (f.AttributedTo is not null)
        {
            var speakers = query.Among("a.entity", EntityKeys.AllMembers(session, f.AttributedTo));
            query.Where($"c.key IN (SELECT a.claim FROM claim_attribution a WHERE {speakers})");
        }
        if (f.Review is not null)
        {
            var decisions = query.Among("v.decision", [.. f.Review.Select(d => (long)d)]);
            query.Where($"c.id IN (SELECT v.claim_id FROM review v WHERE v.withdrawn IS NULL AND {decisions})");
        }
    }
}
