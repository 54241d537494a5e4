namespace KnowledgeGraph.Ingestion;

/// <summary>Documents in files: <c>txt</c> and <c>md</c> (front matter or none), <c>json</c> (one or a list), <c>jsonl</c> and <c>ndjson</c> (one a line).</summary>
public static class DocumentFiles
{
    /// <summary>Largest file that is read as a whole; JSON lines may be of any length.</summary>
    public const long MaxFileBytes = 256 * 1024 * 1024;

    private static readonly string[] Lines = [".jsonl", ".ndjson"], Json = [".json"], Plain = [".txt", ".md"];

    // A link to a folder may lead back to where it stands.
    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint, IgnoreInaccessible = false,
    };

    /// <summary>The files that <paramref name="path"/> stands for: itself, or those of its folder that can be read, by name; hidden ones are passed over.</summary>
    public static IReadOnlyList<string> Find(string path) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*", Walk).Where(IsKnown).Order(StringComparer.Ordinal)]
        : [path];

    /// <summary>Reads a file, document by document. What cannot be read is a problem in its place, never an exception.</summary>
    public static IEnumerable<SourceDocument> Read(string file)
    {
        if (!IsKnown(file)) return [SourceDocument.Refused(file, "is no file that is read; txt, md, json, jsonl and ndjson are", 0)];
        return Is(file, Lines) ? JsonLines.Read(file) : ReadWhole(file);
    }

    private static IReadOnlyList<SourceDocument> ReadWhole(string file)
    {
        try
        {
            var bytes = new FileInfo(file).Length;
            if (bytes > MaxFileBytes) return [SourceDocument.Refused(file, $"has more than {MaxFileBytes / 1024 / 1024} MB; split it, or give its documents as JSON lines", bytes)];
            var text = StrictText.Decode(File.ReadAllBytes(file));
            return Is(file, Json) ? JsonDocuments.Read(file, text, bytes) : [SourceDocument.Of(file, FrontMatter.Read(text), bytes)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SourceFormatException)
        {
            return [SourceDocument.Refused(file, e.Message, 0)];
        }
    }

    private static bool IsKnown(string file) => Is(file, [.. Lines, .. Json, .. Plain]);

    private static bool Is(string file, string[] endings) => endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
