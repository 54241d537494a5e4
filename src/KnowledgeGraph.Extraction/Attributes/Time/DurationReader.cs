using KnowledgeGraph.Extraction.Figures.Numerals;
using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Times given by their distance: two years ago, three weeks later, since two years.</summary>
internal readonly struct DurationReader(Scan scan, Language language, DateResolver dates)
{
    /// <summary>How the word lists mark plurals that stand with a number only.</summary>
    internal const string Many = " many";

    public bool TryRead(int at, out int next, out PartialDate date, out TimeRole role)
    {
        (next, date, role) = (at, default, TimeRole.On);
        var isBefore = scan.TryMatch(at, TermKind.AgoBefore, out var ago);
        if (!Length(isBefore ? ago.Next : at, out var count, out var period, out var end)) return false;
        next = end;
        if (isBefore)
        {
            if (scan.Is(end, TermKind.Filler) && ago.Term.Text != "since") return false;  // two days before it came into force
            if (ago.Term.Text == "since") role = TimeRole.Since;
            if (ago.Term.Text is "later" or "earlier") return FromContext(ago.Term.Text == "later" ? count : -count, period, out date);
            return Shift(dates.Anchor, -count, period, 3, out date);
        }
        if (scan.TryMatch(end, TermKind.Ago, out var suffix)) return After(suffix, out next) && Shift(dates.Anchor, -count, period, 3, out date);
        if (scan.TryMatch(end, TermKind.Earlier, out suffix)) return After(suffix, out next) && FromContext(-count, period, out date);
        return scan.TryMatch(end, TermKind.Later, out suffix) && After(suffix, out next) && FromContext(count, period, out date);
    }

    private static bool After(Match match, out int next)
    {
        next = match.Next;
        return true;
    }

    // The word alone is one year, or two in the Arabic dual; with a number before it, that many.
    private bool Length(int at, out double count, out string period, out int next)
    {
        (count, period, next) = (0, "", at);
        if (at >= scan.Count) return false;
        if (language == Language.Ar && scan.TryMatch(at, TermKind.Period, out var alone) && !alone.Has(Cut.Article))
        {
            var isDual = alone.Term.Text.EndsWith('2');
            (count, next) = (isDual ? 2 : 1, alone.Next);
            period = isDual ? alone.Term.Text[..^2] : alone.Term.Text;
        }
        else if (Count(at, out count, out var unit) && scan.TryMatch(unit, TermKind.Period, out var counted))
            (period, next) = (counted.Term.Text.EndsWith(Many, StringComparison.Ordinal) ? counted.Term.Text[..^Many.Length] : counted.Term.Text, counted.Next);
        if (period.Length > 0 && scan.TryMatch(next, TermKind.HalfMore, out var half) && (language != Language.Ar || half.Has(Cut.Conjunction))) (count, next) = (count + 0.5, half.Next);
        return period.Length > 0 && count is > 0 and < 1000 && !period.Contains(' ');
    }

    private bool Count(int at, out double count, out int next)
    {
        (count, next) = (1, at);
        if (Numeral.TryRead(scan, at, language, out var number)) (count, next) = (number.Value, number.Next);
        else if (scan.TryMatch(at, TermKind.One, out var one)) next = one.Next;
        return next > at;
    }

    private bool FromContext(double count, string period, out PartialDate date)
    {
        date = default;
        if (dates.Context is not { } met) return false;
        var precision = met.Day is not null ? 3 : met.Month is not null ? 2 : 1;
        if (precision < 3 && period is "week" or "fortnight" or "day" || precision < 2 && period is "month") return false;
        return Shift(met.Earliest, count, period, precision, out date);
    }

    // Years give a year, months a month, days a day; weeks a month, or a day when counted from a day named before.
    private bool Shift(DateOnly? from, double count, string period, int precision, out PartialDate date)
    {
        date = default;
        if (from is not { } day || day.Year < 1200 || day.Year > 9000) return false;
        var moved = period switch
        {
            "decade" => day.AddYears((int)(count * 10)),
            "year" => day.AddMonths((int)(count * 12)),
            "month" => day.AddMonths((int)count),
            "fortnight" => day.AddDays((int)(count * 14)),
            "week" => day.AddDays((int)(count * 7)),
            "day" => day.AddDays((int)count),
            _ => DateOnly.MinValue,
        };
        if (moved == DateOnly.MinValue) return false;
        var isDay = precision == 3 && (period == "day" || period is "week" or "fortnight" && from != dates.Anchor);
        var isMonth = precision >= 2 && period is "month" or "week" or "fortnight" || isDay;
        date = PartialDate.Create(moved.Year, isMonth ? moved.Month : null, isDay ? moved.Day : null)!.Value;
        return true;
    }
}
