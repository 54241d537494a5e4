using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Reads one time that begins at a given atom, with its role and, for a range, its end.</summary>
internal readonly struct TimeReader(Scan scan, Language language, DateResolver dates)
{
    public bool TryRead(int at, out int next, out TimeExpression time)
    {
        time = null!;
        if (new DurationReader(scan, language, dates).TryRead(at, out next, out var date, out var role)) time = Expression(at, next, date, null, role);
        else if (new NumericDates(scan, language, dates).TryRead(at, out next, out date, out var end)) time = Whole(at, ref next, date, end);
        else if (new PartReader(scan, language).TryRead(at, out var parts)) return FromParts(parts, out next, out time);
        else return false;
        return true;
    }

    private bool FromParts(TimeParts parts, out int next, out TimeExpression time)
    {
        (next, time) = (parts.Next, null!);
        var role = PrefixRole(parts.First);
        (parts.IsPast, parts.IsAhead) = (role is "since", role is "from" or "until" or "by");
        if (ReadEnd(parts, out var until)) return Range(parts, until, ref next, out time);
        if (dates.Resolve(parts) is not { } found) return false;
        time = Whole(parts.First, ref next, found.Start, found.End);
        return true;
    }

    private bool Range(TimeParts parts, TimeParts until, ref int next, out TimeExpression time)
    {
        time = null!;
        if (!parts.HasYear && until.Year is not null) (parts.Year, parts.YearDelta) = (parts.Month > until.Month ? until.Year - 1 : until.Year, null);
        if (dates.Resolve(parts) is not { } start) return false;
        var then = dates with { Context = start.Start, IsContextNear = true };
        var end = then.Resolve(until);
        if (end is not { } last || last.Start < start.Start)
        {
            time = Whole(parts.First, ref next, start.Start, start.End);
            return true;
        }
        next = until.Next;
        time = Expression(parts.First, next, start.Start, last.End ?? last.Start, TimeRole.On);
        return true;
    }

    // From March to May; between 2015 and 2021; 2015-2021.
    private bool ReadEnd(TimeParts parts, out TimeParts until)
    {
        until = default;
        var at = parts.Next;
        var isJoined = scan.TryMatch(at, TermKind.RangeTo, out var to) || scan.IsMark(at, "-\u2013\u2014~\uFF5E");
        if (!isJoined && !(scan.TryMatch(at, TermKind.Joiner, out to) || IsConjunct(at)) || !isJoined && !IsRangeBegun(parts.First)) return false;
        var start = to.Next > at ? to.Next : scan.IsMark(at, "-\u2013\u2014~\uFF5E") ? at + 1 : at;
        return start < scan.Count && new PartReader(scan, language).TryRead(start, out until) && until.HasMonth == parts.HasMonth;
    }

    private bool IsRangeBegun(int first) => scan.EndsBefore(first, TermKind.RangeFrom, out _);

    private bool IsConjunct(int at) => scan.TryMatch(at, TermKind.Month, out var month) && month.Has(Cut.Conjunction);

    private TimeExpression Whole(int first, ref int next, PartialDate start, PartialDate? end)
    {
        var role = PrefixRole(first) switch
        {
            "since" or "from" => TimeRole.Since,
            "until" => TimeRole.Until,
            "by" => TimeRole.By,
            "before" => TimeRole.Before,
            "after" => TimeRole.After,
            _ => TimeRole.On,
        };
        if (scan.TryMatch(next, TermKind.RoleSuffix, out var suffix) && role is TimeRole.On or TimeRole.Since)
            role = suffix.Term.Text switch { "since" => TimeRole.Since, "before" => TimeRole.Before, "after" => TimeRole.After, "until" => TimeRole.Until, _ => role };
        return Expression(first, next, start, end, role);
    }

    private string? PrefixRole(int first)
    {
        if (scan.TryMatch(first - 1, TermKind.Filler, out var filler) && filler.Next == first && scan.EndsBefore(first - 1, TermKind.Role, out var role)) return role.Term.Text;
        return scan.EndsBefore(first, TermKind.Role, out role) ? role.Term.Text : null;
    }

    private TimeExpression Expression(int first, int next, PartialDate start, PartialDate? end, TimeRole role) =>
        new(scan.SpanOf(first, next), scan[first].Token, scan.TokensOf(first, next), start, end, role);
}
