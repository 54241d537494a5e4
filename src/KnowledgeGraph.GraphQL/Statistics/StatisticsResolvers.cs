using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Statistics;

/// <summary>The field <c>Query.statistics</c>.</summary>
internal static class StatisticsResolvers
{
    public static void AddTo(ResolverTable table)
    {
        table.For<Root>("Query").Root("statistics", (_, context) => context.Reader.StatisticsAsync(context.Cancel));
        table.For<GraphStatistics>("Statistics")
            .Value("entities", s => s.Entities)
            .Value("relationships", s => s.Relationships)
            .Value("claims", s => s.Claims)
            .Value("documents", s => s.Documents)
            .Value("publishers", s => s.Publishers)
            .Value("lastIngestedAt", s => s.LastIngestedAt);
    }
}
