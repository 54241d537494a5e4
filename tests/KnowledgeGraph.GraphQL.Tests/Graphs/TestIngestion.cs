using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Conformance;

namespace KnowledgeGraph.GraphQL.Tests.Graphs;

/// <summary>Stores the text as a document; when it says "Nvidia develops H20." it claims so. Refuses what says "refuse".</summary>
internal sealed class TestIngestion(IGraphWriter writer) : IDocumentIngestion
{
    public const string Sentence = "Nvidia develops H20.";

    public async Task<IngestOutcome> IngestAsync(IngestRequest request, CancellationToken cancel = default)
    {
        if (request.Text.Contains("refuse", StringComparison.Ordinal)) return new IngestOutcome.Refused([new IngestError("LANGUAGE_NOT_SUPPORTED", "No language.", "language")]);
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
