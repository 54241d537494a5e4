using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Ingestion;

/// <summary>Either what the store made of the document or what was wrong with it.</summary>
public sealed record IngestionOutcome(DocumentResult? Result, IReadOnlyList<InputProblem> Problems);

/// <summary>One document from its arrival to the store.</summary>
public sealed class DocumentIngestion(DocumentPipeline pipeline, IGraphWriter writer, IncomingDocumentValidator validator, TimeProvider time)
{
    private static readonly InputProblem NotSupported = new(
        ProblemCodes.LanguageNotSupported, "language", "text is in none of the languages that are read: Arabic, English, Chinese. If it is, say which in language.");

    /// <param name="jobId">The job that ends with this document, in the same transaction.</param>
    public async Task<IngestionOutcome> IngestAsync(IncomingDocument incoming, string? jobId = null, CancellationToken cancel = default)
    {
        var problems = Check(incoming);
        if (problems.Count > 0) return new IngestionOutcome(null, problems);
        if (pipeline.LanguageOf(incoming) is not { } language)
            return new IngestionOutcome(null, [NotSupported]);
        var graph = await Task.Run(() => pipeline.Read(incoming, language, time.GetUtcNow()), cancel);
        return new IngestionOutcome(await writer.WriteDocumentAsync(graph, jobId, cancel), []);
    }

    /// <summary>What is wrong with the document by itself; empty when it can be read.</summary>
    public IReadOnlyList<InputProblem> Check(IncomingDocument incoming) =>
        [.. validator.Validate(incoming).Errors.Select(e => new InputProblem(e.ErrorCode, Camel(e.PropertyName), e.ErrorMessage))];

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
