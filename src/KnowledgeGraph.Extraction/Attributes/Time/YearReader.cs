using KnowledgeGraph.Extraction.Figures.Numerals;
using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Tells years from other numbers of four digits.</summary>
internal readonly struct YearReader(Scan scan, Language language)
{
    public bool TryRead(ref TimeParts parts, int at, out int next)
    {
        next = at;
        var number = at;
        if (language == Language.Zh) return HanYear(ref parts, at, out next);
        if (scan.TryMatch(at, TermKind.YearMark, out var mark)) number = mark.Next;
        if (number >= scan.Count || !scan[number].IsYear) return false;
        if (number == at && (scan[at].Value >= 2060 || !IsYear(at, parts))) return false;
        (parts.Year, next) = ((int)scan[number].Value, number + 1);
        return true;
    }

    private bool HanYear(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (scan[at].Kind == AtomKind.Number ? !scan[at].IsYear : !scan.Is(at, TermKind.Number)) return false;
        if (!HanNumbers.TryRead(scan, at, out var number) || number.Value is < 1900 or >= 2100) return false;
        if (!scan.TryMatch(number.Next, TermKind.YearMark, out var mark)) return false;
        (parts.Year, next) = ((int)number.Value, mark.Next);
        return true;
    }

    private bool IsYear(int at, in TimeParts parts)
    {
        var next = at + 1;
        if (next < scan.Count && scan[next].IsGlued && scan[next].Kind == AtomKind.Word && scan.Text[scan[next].Span.Start] is not ('\'' or '\u2019')) return false;
        if (scan.Is(next, TermKind.Unit) || scan.Is(next, TermKind.Currency) || scan.Is(next, TermKind.Scale) || scan.Is(next, TermKind.Scaled) || scan.Is(next, TermKind.Period)) return false;
        if (at == 0 || parts.IsTime || parts.HasEdge) return true;
        ref readonly var before = ref scan[at - 1];
        if (before.Kind == AtomKind.Mark) return !scan.Is(at - 1, TermKind.Currency) && !(scan[at].IsGlued && scan.IsMark(at - 1, "/.#*+-"));
        return !IsName(at - 1) || scan.EndsBefore(at, TermKind.Cue, out _) || scan.EndsBefore(at, TermKind.Role, out _);
    }

    // Windows 2025, Agenda 2030.
    private bool IsName(int at) => scan[at].IsCapitalised && (at > 0 || scan[at].Kind == AtomKind.Number);
}
