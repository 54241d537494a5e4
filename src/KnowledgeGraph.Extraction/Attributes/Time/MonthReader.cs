using KnowledgeGraph.Extraction.Figures.Numerals;
using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Reads the name or, in Chinese, the number of a month.</summary>
internal readonly struct MonthReader(Scan scan, Language language)
{
    private const char AlefMadda = '\u0622';

    public bool TryRead(int at, in TimeParts parts, out int month, out int next)
    {
        if (!MonthAt(at, parts, out month, out next)) return false;
        next = AfterAlternative(next);
        return true;
    }

    public bool CanBeNumber(int at) => scan[at].Kind == AtomKind.Number || scan.Is(at, TermKind.Number) || scan.Is(at, TermKind.Scale);

    private bool MonthAt(int at, in TimeParts parts, out int month, out int next)
    {
        (month, next) = (0, at);
        if (language == Language.Zh) return HanMonth(at, out month, out next);
        if (scan.TryMatch(at, TermKind.Period, out var period) && period.Term.Text == "month" && scan.Is(period.Next, TermKind.Month)) at = period.Next;
        if (!scan.TryMatch(at, TermKind.Month, out var match) || (language == Language.En && !scan[at].IsCapitalised)) return false;
        (month, next) = ((int)match.Term.Value, match.Next);
        if (scan.TryMatch(at, TermKind.Ambiguous, out var ambiguous) && ambiguous.Term.Text.Length > 0 && !scan.Text.AsSpan(scan[at].Span.Start, scan[at].Span.Length).Contains(AlefMadda)) return false;
        if (scan.IsMark(next, '.') && scan[next].IsGlued && next + 1 < scan.Count && (scan[next + 1].Kind == AtomKind.Number || match.Term.Value > 0 && scan[at].Span.Length < 5)) next++;
        return !scan.Is(at, TermKind.Ambiguous) || IsMonthInContext(at, next, parts);
    }

    // May, March: months only where the words around make them so.
    private bool IsMonthInContext(int at, int next, in TimeParts parts) =>
        parts.IsTime || parts.HasEdge || parts.Which is not null || scan.EndsBefore(at, TermKind.Cue, out _) || scan.EndsBefore(at, TermKind.Role, out _)
        || scan.Is(next, TermKind.Which) || (next < scan.Count && (scan[next].IsYear || (scan[next].IsPlain && scan[next].Value is >= 1 and <= 31)))
        || (at > 0 && scan[at - 1].Kind == AtomKind.Number) || IsPrefixed(at) || scan.IsMark(next, '/');

    private bool IsPrefixed(int at) => scan.TryMatch(at, TermKind.Month, out var match) && match.Has(Cut.Preposition);

    private bool HanMonth(int at, out int month, out int next)
    {
        (month, next) = (0, at);
        if (!CanBeNumber(at) || !HanNumbers.TryRead(scan, at, out var number) || number.Value is < 1 or > 12 || number.Value % 1 != 0 || IsPair(at)) return false;
        if (!scan.TryMatch(number.Next, TermKind.MonthMark, out var mark)) return false;
        (month, next) = ((int)number.Value, mark.Next);
        return true;
    }

    // Liang, two of something, is no month.
    private bool IsPair(int at) => scan.Text[scan[at].Span.Start] is '\u4E24' or '\u5169';

    // Levantine and Gregorian names side by side: the second says the same again.
    private int AfterAlternative(int next)
    {
        if (language == Language.Ar && scan.TryMatch(next, TermKind.Month, out var other) && other.Cut == Cut.None) return other.Next;
        if (language != Language.Ar || !scan.IsMark(next, "/(\u2013-") || !scan.TryMatch(next + 1, TermKind.Month, out var second)) return next;
        return scan.IsMark(next, '(') && scan.IsMark(second.Next, ')') ? second.Next + 1 : second.Next;
    }
}
