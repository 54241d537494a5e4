using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Claims counted by day, month or year.</summary>
internal static class ClaimTimeline
{
    public static IReadOnlyList<TimelineBucket> Count(Session session, ClaimFilter filter, TimeBucket bucket)
    {
        var query = ClaimList.Query(session, filter);
        // Days are yyyymmdd: cutting digits off makes months and years of them.
        var cut = bucket switch { TimeBucket.Year => 10_000, TimeBucket.Month => 100, _ => 1 };
        return [.. query.CountBy(session, $"c.period / {cut}").Select(row => new TimelineBucket(Period(row.Value, bucket), row.Count))];
    }

    private static PartialDate Period(long value, TimeBucket bucket) => bucket switch
    {
        TimeBucket.Year => PartialDate.Create((int)value),
        TimeBucket.Month => PartialDate.Create((int)(value / 100), (int)(value % 100)),
        _ => PartialDate.Create((int)(value / 10_000), (int)(value / 100 % 100), (int)(value % 100)),
    } ?? throw new InvalidOperationException($"{value} is not a {bucket}.");
}
