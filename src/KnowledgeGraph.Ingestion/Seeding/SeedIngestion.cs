using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Ingestion;

/// <param name="Documents">Sample documents and fact sources that were recorded anew or, gone from the seed, taken back.</param>
public sealed record SeedIngestionResult(SeedResult Entities, int Documents);

/// <summary>Brings the store in line with the seed: entities, baseline facts, sample documents. Twice changes nothing; an edited file supersedes, a removed one is taken back.</summary>
public sealed class SeedIngestion(DocumentPipeline pipeline, IGraphReader reader, IGraphWriter writer, TimeProvider time)
{
    // How the addresses of sample documents begin that name none of their own: no outsider can use it.
    private const string SampleScheme = "sample:";

    public async Task<SeedIngestionResult> LoadAsync(bool documents, CancellationToken cancel = default)
    {
        var seed = pipeline.Seed;
        var entities = await writer.LoadSeedAsync(new SeedEntities(seed.Fingerprint, seed.Ontology, [.. seed.Entities.Select(e => e.Entity)]), cancel);
        return new SeedIngestionResult(entities, documents ? await LoadDocumentsAsync(seed, cancel) : 0);
    }

    private async Task<int> LoadDocumentsAsync(SeedData seed, CancellationToken cancel)
    {
        var changed = 0;
        var current = new HashSet<string>(StringComparer.Ordinal);
        var standing = await StandingAsync(cancel);
        foreach (var source in Sources(seed))
        {
            current.Add(source.Id);
            if (!standing.Contains(source.Id)) changed += (await writer.WriteDocumentAsync(source.Read(), jobId: null, cancel)).Created ? 1 : 0;
        }
        foreach (var gone in standing.Where(id => !current.Contains(id)))
            changed += await writer.RetractDocumentAsync(gone, cancel) ? 1 : 0;
        return changed;
    }

    // What is in the store already is not read again: the id follows from the content.
    private IEnumerable<(string Id, Func<DocumentGraph> Read)> Sources(SeedData seed)
    {
        foreach (var facts in seed.Facts)
        {
            var graph = FactDocuments.Graph(facts, seed.Ontology, time.GetUtcNow());
            yield return (graph.Document.Id, () => graph);
        }
        foreach (var sample in seed.Documents)
        {
            var incoming = new IncomingDocument(sample.Text, sample.Title, sample.Url ?? SampleScheme + sample.File, sample.Publisher, sample.Language, sample.PublishedAt);
            yield return (DocumentPipeline.IdOf(incoming), () => pipeline.Read(incoming, sample.Language, time.GetUtcNow()));
        }
    }

    private async Task<HashSet<string>> StandingAsync(CancellationToken cancel)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scheme in (string[])[Document.BaselineScheme, SampleScheme])
        {
            PageRequest? next = new(PageRequest.MaxSize);
            while (next is not null)
            {
                var order = new Order<DocumentOrderField>(DocumentOrderField.Ingested, SortDirection.Ascending);
                var page = (await reader.DocumentsAsync([new DocumentFilter(UrlPrefix: scheme)], order, next, cancel))[0];
                ids.UnionWith(page.Items.Select(i => i.Value.Id));
                next = page.HasNext ? next with { After = page.Items[^1].Cursor } : null;
            }
        }
        return ids;
    }
}
