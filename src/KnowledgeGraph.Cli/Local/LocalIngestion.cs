using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.Ingestion;

namespace KnowledgeGraph.Cli.Local;

/// <summary>Binds the API's port to the pipeline of this process.</summary>
internal sealed class LocalIngestion(DocumentIngestion ingestion) : IDocumentIngestion
{
    public async Task<IngestOutcome> IngestAsync(IngestRequest request, CancellationToken cancel = default)
    {
        var document = new IncomingDocument(request.Text, request.Title, request.Url, request.Publisher, request.Language, request.PublishedAt);
        var outcome = await ingestion.IngestAsync(document, jobId: null, cancel);
        return outcome.Result is { } result
            ? new IngestOutcome.Stored(result)
            : new IngestOutcome.Refused([.. outcome.Problems.Select(p => new IngestError(p.Code, p.Message, p.Field))]);
    }
}
