using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The embedded store's side for writing: each call is one transaction on the file.</summary>
public sealed class SqliteGraphWriter(SqliteDatabase database) : IGraphWriter
{
    public Task<SeedResult> LoadSeedAsync(SeedEntities seed, CancellationToken cancel = default) =>
        database.WriteAsync(session => SeedLoading.Load(session, seed), cancel);

    public Task<DocumentResult> WriteDocumentAsync(DocumentGraph graph, string? jobId = null, CancellationToken cancel = default)
    {
        DocumentCheck.Check(graph);
        return database.WriteAsync(session =>
        {
            var result = DocumentWriting.Write(session, graph);
            if (jobId is not null) JobRows.Complete(session, jobId, graph.Document.Id);
            return result;
        }, cancel);
    }

    public Task<ReextractResult> ReplaceClaimsAsync(DocumentGraph graph, CancellationToken cancel = default)
    {
        DocumentCheck.Check(graph);
        return database.WriteAsync(session => Reextraction.Replace(session, graph), cancel);
    }

    public Task<bool> RetractDocumentAsync(string documentId, CancellationToken cancel = default) =>
        database.WriteAsync(session => DocumentWriting.Retract(session, documentId), cancel);

    public Task<bool> ReviewAsync(string claimId, Review? review, CancellationToken cancel = default) =>
        database.WriteAsync(session => Reviews.Decide(session, claimId, review), cancel);

    public Task<MergeOutcome> MergeAsync(EntityMerge merge, CancellationToken cancel = default) =>
        database.WriteAsync(session => Merges.Merge(session, merge), cancel);

    public Task<bool> UnmergeAsync(string sourceId, CancellationToken cancel = default) =>
        database.WriteAsync(session => Merges.Unmerge(session, sourceId), cancel);

    public Task<IReadOnlyList<EntityMerge>> MergesAsync(CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<EntityMerge>>(Merges.Standing, cancel);
}
