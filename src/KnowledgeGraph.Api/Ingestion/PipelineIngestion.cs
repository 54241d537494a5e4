using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.Ingestion;

namespace KnowledgeGraph.Api.Ingestion;

/// <summary>Binds the API's port to the ingestion pipeline.</summary>
internal sealed class PipelineIngestion(DocumentIngestion ingestion) : IDocumentIngestion
{
    public IReadOnlyList<IngestError> Check(IngestRequest request) => Errors(ingestion.Check(Incoming(request)));

    public async Task<IngestOutcome> IngestAsync(IngestRequest request, CancellationToken cancel = default)
    {
        var outcome = await ingestion.IngestAsync(Incoming(request), jobId: null, cancel);
        return outcome.Result is { } result ? new IngestOutcome.Stored(result) : new IngestOutcome.Refused(Errors(outcome.Problems));
    }

    private static IncomingDocument Incoming(IngestRequest r) => new(r.Text, r.Title, r.Url, r.Publisher, r.Language, r.PublishedAt);

    private static IReadOnlyList<IngestError> Errors(IReadOnlyList<InputProblem> problems) => [.. problems.Select(p => new IngestError(p.Code, p.Message, p.Field))];
}
