namespace KnowledgeGraph.Ingestion;

/// <summary>One document of a file, or why there is none: exactly one of <paramref name="Document"/> and <paramref name="Problem"/> is set.</summary>
/// <param name="Place">File, and line or position where the file holds several: <c>news.jsonl:12</c>.</param>
/// <param name="Bytes">Its share of the file's length, for the measure of progress.</param>
public sealed record SourceDocument(string Place, IncomingDocument? Document, string? Problem, long Bytes)
{
    internal static SourceDocument Of(string place, IncomingDocument document, long bytes) => new(place, document, Problem: null, bytes);

    internal static SourceDocument Refused(string place, string problem, long bytes) => new(place, Document: null, problem, bytes);
}

/// <summary>A file's content does not have the form that its name promises; the message is for people.</summary>
internal sealed class SourceFormatException(string message, Exception? inner = null) : Exception(message, inner);
