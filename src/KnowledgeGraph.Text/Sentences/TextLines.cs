using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>The lines of a text that hold something, without surrounding white space.</summary>
internal static class TextLines
{
    // Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator.
    private const string Breaks = "\n\v\f\r\u0085\u2028\u2029";

    private static readonly System.Buffers.SearchValues<char> BreakValues = System.Buffers.SearchValues.Create(Breaks);

    /// <param name="Gap">Whether an empty line stands before it.</param>
    public readonly record struct Line(Span Span, bool Gap);

    public static List<Line> Of(string text)
    {
        var lines = new List<Line>();
        var gap = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(BreakValues);
            var end = length < 0 ? text.Length : start + length;
            var span = Trim(text, start, end);
            if (span.Length > 0) lines.Add(new Line(span, gap));
            gap = span.Length == 0;
            start = end + 1;
            if (end < text.Length && text[end] == '\r' && start < text.Length && text[start] == '\n') start++;
        }
        return lines;
    }

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Span(start, end);
    }
}
