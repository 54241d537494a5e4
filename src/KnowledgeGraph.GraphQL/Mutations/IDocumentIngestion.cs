using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Mutations;

/// <summary>Port: checks a document, extracts it and stores it before it answers. The composition root binds it to the ingestion pipeline, which alone knows what a document must be like.</summary>
public interface IDocumentIngestion
{
    /// <summary>What is wrong with the document before anything is read from it: for documents that are only put in the queue. Empty when nothing is.</summary>
    IReadOnlyList<IngestError> Check(IngestRequest request);

    /// <summary>Idempotent by content. What is wrong with the document is an outcome; exceptions are faults of the service.</summary>
    Task<IngestOutcome> IngestAsync(IngestRequest request, CancellationToken cancel = default);
}

/// <summary>A document as the caller gave it.</summary>
/// <param name="Language">Null: to be recognised from the text.</param>
/// <param name="PublishedAt">UTC.</param>
public sealed record IngestRequest(string Text, string? Title, string? Url, string? Publisher, Language? Language, DateTimeOffset? PublishedAt);

/// <summary>What became of a document: <see cref="Stored"/> or <see cref="Refused"/>.</summary>
public abstract record IngestOutcome
{
    private IngestOutcome() { }

    /// <summary>It is in the store, now or already.</summary>
    public sealed record Stored(DocumentResult Result) : IngestOutcome;

    /// <summary>Nothing was stored; this is why.</summary>
    public sealed record Refused(IReadOnlyList<IngestError> Errors) : IngestOutcome;
}

/// <param name="Code">Upper snake case: <c>LANGUAGE_NOT_SUPPORTED</c>.</param>
/// <param name="Field">Field of <c>IngestDocumentInput</c> at fault; null when it is the document as a whole.</param>
public sealed record IngestError(string Code, string Message, string? Field);
