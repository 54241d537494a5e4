using KnowledgeGraph.Seed;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Ingestion;

/// <param name="Documents">Documents and fact sources that were not in the store before.</param>
public sealed record SeedIngestionResult(SeedResult Entities, int Documents);

/// <summary>Brings the store in line with the seed: entities, baseline facts, sample documents. Twice changes nothing.</summary>
public sealed class SeedIngestion(DocumentPipeline pipeline, DocumentIngestion ingestion, IGraphWriter writer, TimeProvider time)
{
    public async Task<SeedIngestionResult> LoadAsync(bool documents, CancellationToken cancel = default)
    {
        var seed = pipeline.Seed;
        var entities = await writer.LoadSeedAsync(new SeedEntities(seed.Fingerprint, seed.Ontology, [.. seed.Entities.Select(e => e.Entity)]), cancel);
        return new SeedIngestionResult(entities, documents ? await LoadDocumentsAsync(seed, cancel) : 0);
    }

    private async Task<int> LoadDocumentsAsync(SeedData seed, CancellationToken cancel)
    {
        var created = 0;
        foreach (var facts in seed.Facts)
            created += (await writer.WriteDocumentAsync(FactDocuments.Graph(facts, seed.Ontology, time.GetUtcNow()), null, cancel)).Created ? 1 : 0;
        foreach (var sample in seed.Documents)
        {
            var url = sample.Url ?? $"seed:{sample.File}";
            var incoming = new IncomingDocument(sample.Text, sample.Title, url, sample.Publisher, sample.Language, sample.PublishedAt);
            created += (await ingestion.IngestAsync(incoming, jobId: null, cancel)).Result?.Created == true ? 1 : 0;
        }
        return created;
    }
}
