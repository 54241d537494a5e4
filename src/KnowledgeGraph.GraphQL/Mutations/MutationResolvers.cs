using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Mutations;

/// <summary>All mutations. Bad input is answered in their payloads.</summary>
internal static class MutationResolvers
{
    public static void AddTo(ResolverTable table)
    {
        UserError.AddTo(table);
        IngestDocument.AddTo(table);
        RetractDocument.AddTo(table);
        ReviewClaim.AddTo(table);
        MergeEntities.AddTo(table);
        EnqueueDocuments.AddTo(table);
        RetryJob.AddTo(table);
    }
}
