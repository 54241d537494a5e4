using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Times counted from the day of publication (yesterday, last month) or from the date named before (the same day, the following year).</summary>
internal readonly struct RelativeReader(Scan scan, Language language)
{
    public bool TryRead(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (scan[at].Mask == 0 || (language == Language.En && !parts.HasEdge && !parts.IsTime && IsAfterArticle(at))) return false;
        return Years(ref parts, at, out next) || Months(ref parts, at, out next) || Weeks(ref parts, at, out next)
            || Days(ref parts, at, out next) || BarePeriod(ref parts, at, out next);
    }

    // In the last month of his presidency: not last month.
    private bool IsAfterArticle(int at) => scan.TryMatch(at - 1, TermKind.Filler, out var article) && article.Term.Text.Length > 0;

    private bool Years(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (parts.HasYear) return false;
        if (scan.TryMatch(at, TermKind.YearAgo, out var match)) parts.YearDelta = -(int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.YearAhead, out match)) parts.YearDelta = (int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.SameYear, out match)) parts.ContextYear = 0;
        else if (scan.TryMatch(at, TermKind.YearAfter, out match)) parts.ContextYear = 1;
        else if (scan.TryMatch(at, TermKind.YearBefore, out match)) parts.ContextYear = -1;
        else return false;
        next = match.Next;
        return true;
    }

    private bool Months(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (parts.HasMonth || parts.HasSeason || parts.HasYear) return false;
        if (scan.TryMatch(at, TermKind.MonthAgo, out var match)) parts.MonthDelta = -(int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.MonthAhead, out match)) parts.MonthDelta = (int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.SameMonth, out match)) parts.ContextMonth = 0;
        else if (scan.TryMatch(at, TermKind.MonthAfter, out match)) parts.ContextMonth = 1;
        else return false;
        next = match.Next;
        return true;
    }

    private bool Weeks(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (parts.WeekDelta is not null || parts.HasDay || parts.HasMonth || parts.HasYear) return false;
        if (scan.TryMatch(at, TermKind.WeekAgo, out var match)) parts.WeekDelta = -(int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.WeekAhead, out match)) parts.WeekDelta = (int)match.Term.Value;
        else return false;
        next = match.Next;
        if (language == Language.Zh) TakeWeekday(ref parts, ref next);
        return true;
    }

    // Shang zhou wu, Friday of last week; not shang zhou wu jia, last week five firms.
    private void TakeWeekday(ref TimeParts parts, ref int next)
    {
        var day = scan.TryMatch(next, TermKind.Number, out var number) ? (int)number.Term.Value : scan.TryMatch(next, TermKind.DayMark, out number) ? 7 : 0;
        if (day is < 1 or > 7 || scan.Is(number.Next, TermKind.Unit) || scan.Is(number.Next, TermKind.Scale) || scan.Is(number.Next, TermKind.Number)) return;
        (parts.Weekday, next) = (day, number.Next);
    }

    private bool Days(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (parts.HasDay || parts.HasMonth || parts.HasYear || parts.WeekDelta is not null) return false;
        if (scan.TryMatch(at, TermKind.SameDay, out var match)) parts.ContextDay = 0;
        else if (scan.TryMatch(at, TermKind.DayAfter, out match)) parts.ContextDay = 1;
        else if (scan.TryMatch(at, TermKind.DayBefore, out match)) parts.ContextDay = -1;
        else if (scan.TryMatch(at, TermKind.DayAgo, out match)) parts.DayDelta = -(int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.DayAhead, out match)) parts.DayDelta = (int)match.Term.Value;
        else return false;
        next = match.Next;
        return true;
    }

    // The end of the year, the start of the month: the current one.
    private bool BarePeriod(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (!parts.HasEdge || parts.IsTime || !scan.TryMatch(at, TermKind.Period, out var period)) return false;
        if (language == Language.Ar ? !period.Has(Cut.Article) : !scan.Is(at - 1, TermKind.Filler)) return false;
        if (period.Term.Text == "year") parts.YearDelta = 0;
        else if (period.Term.Text == "month") parts.MonthDelta = 0;
        else return false;
        next = period.Next;
        return true;
    }
}
