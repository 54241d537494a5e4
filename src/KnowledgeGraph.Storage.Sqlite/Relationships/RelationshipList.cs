using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Lists of relationships as they stand now.</summary>
internal static class RelationshipList
{
    private const string ByKey = $"SELECT {RelationshipReading.Columns} FROM {RelationshipReading.From} WHERE r.key = $1";

    public static Page<Relationship> Page(
        Session session, RelationshipFilter filter, Clock clock, Order<RelationshipOrderField> order, PageRequest page)
    {
        if (clock.KnownAt is not null)
            return MemoryList.Page(KnownRelationships.Read(session, filter, clock), RelationshipOrder.Of(order), r => RelationshipOrder.At(r, order.Field), page);
        var day = clock.AsOf?.Latest ?? session.Today;
        return Query(session, filter, clock.AsOf, day).Read(session, RelationshipOrder.Of(order), page, key => Load(session, key, day));
    }

    public static Relationship Load(Session session, long key, DateOnly day) => session.First(ByKey, r => RelationshipReading.Map(r, day), key)!;

    public static ListQuery Query(Session session, RelationshipFilter f, PartialDate? asOf, DateOnly day)
    {
        var query = new ListQuery("relationship r", "r").Where("r.standing = 1");
        Always(session, query, f);
        if (asOf is { } period)
            query.Where($"r.held_from <= {query.Argument(Moment.Day(period.Latest))} AND r.held_to >= {query.Argument(Moment.Day(period.Earliest))}");
        // An end that has passed makes an ended one of a current one: see RelationshipFold.StatusOn.
        if (f.Status is not null)
            query.In($"CASE WHEN r.status = 0 AND r.held_to < {query.Argument(Moment.Day(day))} THEN 1 ELSE r.status END", f.Status.Select(s => (long)s));
        if (f.MinConfidence is { } least) query.Where($"r.confidence >= {query.Argument(least)}");
        if (f.MinPublishers is { } publishers) query.Where($"r.publisher_count >= {query.Argument(publishers)}");
        if (f.ReportedAfter is { } after) query.Where($"r.last_reported >= {query.Argument(Moment.Of(after))}");
        if (f.ReportedBefore is { } before) query.Where($"r.first_reported < {query.Argument(Moment.Of(before))} AND r.first_reported > 0");
        return query;
    }

    /// <summary>The conditions that hold whatever the clock.</summary>
    public static void Always(Session session, ListQuery query, RelationshipFilter f)
    {
        query.In("r.predicate", f.Predicate);
        query.In("(SELECT type FROM entity WHERE key = r.subject)", f.SubjectType);
        query.In("(SELECT type FROM entity WHERE key = r.object)", f.ObjectType);
        new EntityEnds(f.Subject, f.Object, f.Either, f.OtherEnd).Add(session, query, "r");
    }

    /// <summary>Adds that the entity is an end, whatever else the filter says of the ends.</summary>
    public static void Touching(ListQuery query, long entity)
    {
        var key = query.Argument(entity);
        query.Branch($"r.subject = {key}", $"r.object = {key} AND r.subject <> {key}");
    }
}
