using KnowledgeGraph.Extraction.Figures.Numerals;
using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Gathers the parts of a time, in whatever order a language puts them: 14 June 2024, June 14, the third quarter of last year.</summary>
internal readonly struct PartReader(Scan scan, Language language)
{
    private readonly MonthReader months = new(scan, language);

    public bool TryRead(int at, out TimeParts parts)
    {
        parts = new TimeParts { First = at };
        var next = at;
        for (var position = at; position < scan.Count;)
        {
            if (TakePart(ref parts, position, out next) || TakeYear(ref parts, position, out next) || TakeRelative(ref parts, position, out next))
                parts.Next = position = next;
            else if (TakeLoose(ref parts, position, out next)) position = next;
            else break;
        }
        return parts.IsTime && parts.Next > at;
    }

    private bool TakePart(ref TimeParts parts, int at, out int next) =>
        TakeMonth(ref parts, at, out next) || TakeDay(ref parts, at, out next) || TakeSeason(ref parts, at, out next) || TakeWeekday(ref parts, at, out next);

    // Words that are part of a time only if more of it follows, or that close one.
    private bool TakeLoose(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (scan.TryMatch(at, TermKind.Edge, out var match)) parts.HasEdge = true;
        else if (parts.Which is null && scan.TryMatch(at, TermKind.Which, out match) && IsWhichInPlace(parts) && (match.Term.Text != "same" || scan.Is(match.Next, TermKind.Month))) parts.Which = match.Term.Text == "same" ? TimeParts.SameYear : (int)match.Term.Value;
        else if (!scan.TryMatch(at, TermKind.Daytime, out match))
        {
            var isComma = parts.IsTime && scan.IsMark(at, ",\u060C/") && (parts.Day is not null || parts.Weekday is not null || parts.DayDelta is not null);
            isComma |= language == Language.En && parts.Year is not null && !parts.HasMonth && scan.IsMark(at, ',') && scan.Is(at + 1, TermKind.Month);
            next = scan.TryMatch(at, TermKind.Filler, out match) && (parts.IsTime || parts.HasEdge || parts.Which is not null) ? match.Next : isComma ? at + 1 : at;
            return next > at;
        }
        next = match.Next;
        if (parts.IsTime) parts.Next = next;
        return true;
    }

    // Arabic puts it after its noun, English before.
    private bool IsWhichInPlace(in TimeParts parts) => language == Language.Ar ? parts.HasMonth || parts.HasSeason || parts.Weekday is not null : !parts.IsTime;

    private bool TakeMonth(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (parts.HasMonth || parts.HasSeason || !months.TryRead(at, parts, out var month, out next)) return false;
        parts.Month = month;
        return true;
    }

    private bool TakeDay(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (parts.HasDay || parts.Weekday is not null && language == Language.Zh || !DayAt(at, out var day, out next)) return false;
        if (language == Language.Zh)
        {
            if (!scan.TryMatch(next, TermKind.DayMark, out var mark) || (mark.Term.Text.Length > 0 && !parts.HasMonth)) return false;
            next = mark.Next;
        }
        else if (!parts.HasMonth && !IsBeforeMonth(ref parts, ref next)) return false;
        parts.Day = day;
        return true;
    }

    private bool DayAt(int at, out int day, out int next)
    {
        (day, next) = (0, at);
        if (language == Language.Zh)
        {
            if (!CanBeNumber(at) || scan.EndsBefore(at, TermKind.OrdinalMark, out _) || !HanNumbers.TryRead(scan, at, out var number)) return false;
            (day, next) = (number.Value % 1 == 0 && number.Value < 32 ? (int)number.Value : 0, number.Next);
        }
        else if (scan[at].IsPlain && scan[at].Digits <= 2)
        {
            (day, next) = ((int)scan[at].Value, at + 1);
            if (scan.TryMatch(next, TermKind.OrdinalMark, out var mark) && scan[next].IsGlued) next = mark.Next;
            else if (scan.Is(next, TermKind.Scale) || scan.Is(next, TermKind.Unit) || scan.Is(next, TermKind.Currency)) return false;
        }
        else if (scan.TryMatch(at, TermKind.Ordinal, out var ordinal)) (day, next) = ((int)ordinal.Term.Value, ordinal.Next);
        return day is >= 1 and <= 31;
    }

    private bool IsBeforeMonth(ref TimeParts parts, ref int next)
    {
        var at = next;
        if (scan.IsMark(at, "-\u2013") && at + 1 < scan.Count && scan[at + 1].IsPlain && scan[at + 1].Value is >= 1 and <= 31)
        {
            parts.LastDay = (int)scan[at + 1].Value;
            at = next = at + 2;
        }
        while (scan.TryMatch(at, TermKind.Filler, out var filler)) at = filler.Next;
        var day = parts with { Day = 1 };
        if (scan.Is(at, TermKind.MonthAgo) || scan.Is(at, TermKind.SameMonth)) return true;
        if (at < scan.Count && !months.TryRead(at, day, out _, out _)) { parts.LastDay = null; return false; }
        return at < scan.Count;
    }

    private bool TakeSeason(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (parts.HasSeason || parts.HasMonth) return false;
        if (scan.TryMatch(at, TermKind.Quarter, out var match)) parts.Quarter = (int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.QuarterAgo, out match)) parts.QuarterDelta = -(int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.QuarterAhead, out match)) parts.QuarterDelta = (int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.Half, out match)) parts.Half = (int)match.Term.Value;
        else if (scan.TryMatch(at, TermKind.Season, out match) && IsSeason(at, match, parts)) parts.Season = (int)match.Term.Value;
        else return false;
        next = match.Next;
        return true;
    }

    // The summer, in summer, summer 2024; not a hot summer.
    private bool IsSeason(int at, Match season, in TimeParts parts) => language switch
    {
        Language.Zh => true,
        Language.Ar => season.Has(Cut.Article) || scan.Is(season.Next, TermKind.YearMark) || scan.Is(season.Next, TermKind.YearAgo)
            || (season.Next < scan.Count && scan[season.Next].IsYear),
        _ => parts.HasEdge || parts.IsTime || parts.Which is not null || scan.EndsBefore(at, TermKind.Filler, out _) || scan.EndsBefore(at, TermKind.Cue, out _),
    };

    private bool TakeWeekday(ref TimeParts parts, int at, out int next)
    {
        next = at;
        if (parts.Weekday is not null || !scan.TryMatch(at, TermKind.Weekday, out var match) || (language == Language.En && !scan[at].IsCapitalised)) return false;
        (parts.Weekday, next) = ((int)match.Term.Value, match.Next);
        return true;
    }

    private bool TakeYear(ref TimeParts parts, int at, out int next)
    {
        next = at;
        return !parts.HasYear && parts.WeekDelta is null && new YearReader(scan, language).TryRead(ref parts, at, out next);
    }

    private bool TakeRelative(ref TimeParts parts, int at, out int next)
    {
        next = at;
        return new RelativeReader(scan, language).TryRead(ref parts, at, out next);
    }

    private bool CanBeNumber(int at) => months.CanBeNumber(at);
}
