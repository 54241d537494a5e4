using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Ingestion;

/// <summary>A document a line, read as they are asked for, so that a file may be larger than memory. Blank lines are passed over.</summary>
internal static class JsonLines
{
    public static IEnumerable<SourceDocument> Read(string file)
    {
        if (Open(file, out var problem) is not { } reader) { yield return SourceDocument.Refused(file, problem, 0); yield break; }
        using (reader)
        {
            for (var number = 1; Line(reader, out problem) is { } line; number++)
                if (!string.IsNullOrWhiteSpace(line)) yield return One(string.Create(CultureInfo.InvariantCulture, $"{file}:{number}"), line);
            if (problem.Length > 0) yield return SourceDocument.Refused(file, problem, 0);
        }
    }

    // Latin-1 keeps the bytes of each line as they are: a line that is not UTF-8 spoils no other.
    private static StreamReader? Open(string file, out string problem)
    {
        try
        {
            problem = "";
            return new StreamReader(file, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = e.Message;
            return null;
        }
    }

    private static string? Line(StreamReader reader, out string problem)
    {
        try
        {
            problem = "";
            return reader.ReadLine();
        }
        catch (IOException e)
        {
            problem = e.Message;
            return null;
        }
    }

    private static SourceDocument One(string place, string line)
    {
        try
        {
            return JsonDocuments.ReadOne(place, StrictText.Decode(Encoding.Latin1.GetBytes(line)), line.Length + 1);
        }
        catch (SourceFormatException e)
        {
            return SourceDocument.Refused(place, e.Message, line.Length + 1);
        }
    }
}
