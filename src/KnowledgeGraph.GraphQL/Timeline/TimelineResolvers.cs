using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Claims;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Timeline;

/// <summary>A bucket that remembers what was asked for, so that its claims can be listed.</summary>
internal sealed record FilteredBucket(TimelineBucket Bucket, ClaimFilter Filter);

/// <summary>The field <c>Query.timeline</c>.</summary>
internal static class TimelineResolvers
{
    public static void AddTo(ResolverTable table)
    {
        table.For<Root>("Query").Root("timeline", TimelineAsync);
        table.For<FilteredBucket>("TimelineBucket")
            .Value("from", b => b.Bucket.From)
            .Value("count", b => b.Bucket.Count)
            .Batch<Connection>("claims", (buckets, args, context) =>
                ClaimLists.LoadAsync([.. buckets.Select(b => b.Filter with { Period = b.Bucket.From })], args, context));
    }

    private static async Task<IReadOnlyList<FilteredBucket>> TimelineAsync(FieldArguments args, ResolverContext context)
    {
        var filter = FilterArguments.Claim(args, context.Names);
        var buckets = await context.Reader.TimelineAsync(filter, args.Enum<TimeBucket>("bucket") ?? TimeBucket.Month, context.Cancel);
        return [.. buckets.Select(b => new FilteredBucket(b, filter))];
    }
}
