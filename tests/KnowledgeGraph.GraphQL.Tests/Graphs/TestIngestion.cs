using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Conformance;

namespace KnowledgeGraph.GraphQL.Tests.Graphs;

/// <summary>Stores the text as a document; when it says "Nvidia develops H20." it claims so. Refuses blank and broken texts, addresses without a scheme and what says "refuse".</summary>
internal sealed class TestIngestion(IGraphWriter writer) : IDocumentIngestion
{
    public const string Sentence = "Nvidia develops H20.";

    public IReadOnlyList<IngestError> Check(IngestRequest request)
    {
        var errors = new List<IngestError>();
        if (!WellFormedText.HasContent(request.Text)) errors.Add(new IngestError("TEXT_EMPTY", "No text.", "text"));
        if (WellFormedText.IsBroken(request.Text)) errors.Add(new IngestError("TEXT_ENCODING", "No Unicode.", "text"));
        if (request.Url?.Contains(':') == false) errors.Add(new IngestError("URL_INVALID", "No address.", "url"));
        if (request.Text.Contains("refuse", StringComparison.Ordinal)) errors.Add(new IngestError("LANGUAGE_NOT_SUPPORTED", "No language.", "language"));
        if (request.Text.Contains("nothing to say", StringComparison.Ordinal)) errors.Add(new IngestError("WHOLE", "The document as a whole.", null));
        return errors;
    }

    public async Task<IngestOutcome> IngestAsync(IngestRequest request, CancellationToken cancel = default)
    {
        if (Check(request) is { Count: > 0 } errors) return new IngestOutcome.Refused(errors);
        if (request.Text.Contains("explode", StringComparison.Ordinal)) throw new InvalidOperationException("secret of the pipeline");
        var hash = ContentId.ContentHash(request.Text, request.Title, request.Url, request.Publisher, request.PublishedAt);
        var document = new Document(ContentId.Document(hash), hash, request.Text, request.Title, request.Url, request.Publisher, request.Language ?? Language.En, request.PublishedAt, default);
        return new IngestOutcome.Stored(await writer.WriteDocumentAsync(new DocumentGraph(document, [], [], Claims(document)), jobId: null, cancel));
    }

    private static IReadOnlyList<Claim> Claims(Document document)
    {
        var at = document.Text.IndexOf(Sentence, StringComparison.Ordinal);
        if (at < 0) return [];
        return [new Claim(
            ContentId.Claim(document.Id, TestGraph.Nvidia, "develops", TestGraph.H20, negated: false), document.Id, TestGraph.Nvidia, "develops", TestGraph.H20, null,
            Modality.Asserted, Negated: false, 0.9, null, null, [], [], new Evidence(new Span(at, at + Sentence.Length), Sentence, null, null, null))];
    }
}
