using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingestion;

/// <summary>What front matter and JSON say of a document, as the values the pipeline wants.</summary>
internal static class DocumentFields
{
    /// <summary><c>ar</c>, <c>EN</c>, <c>zh-CN</c>; null when nothing is said.</summary>
    public static Language? Language(string? code) =>
        string.IsNullOrWhiteSpace(code) ? null : Languages.FromCode(code.Trim().Split('-', '_')[0].ToLowerInvariant());

    /// <summary>An ISO 8601 day or time; UTC unless it says otherwise.</summary>
    /// <exception cref="SourceFormatException">It is something else.</exception>
    public static DateTimeOffset? Time(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        if (text.Length >= 10 && PartialDate.Parse(text[..10]) is { Day: not null } day)
        {
            if (text.Length == 10) return new DateTimeOffset(day.Earliest, TimeOnly.MinValue, TimeSpan.Zero);
            const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, utc, out var time)) return time;
        }
        throw new SourceFormatException($"{field}: '{(text.Length > 40 ? text[..40] + "…" : text)}' is no day (2025-04-16) or time (2025-04-16T08:30:00Z)");
    }
}
