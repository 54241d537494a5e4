using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Works out when a time was, from its parts, the day of publication and the dates named before.</summary>
/// <param name="Anchor">Day of publication.</param>
/// <param name="Context">The date named last, in this sentence or an earlier one.</param>
/// <param name="IsContextNear"><paramref name="Context"/> stands in the same sentence.</param>
internal readonly record struct DateResolver(DateOnly? Anchor, PartialDate? Context, bool IsContextNear)
{
    private const int NearDays = 45, AheadDays = 62, FarAheadDays = 200, LongPastDays = 240;

    public (PartialDate Start, PartialDate? End)? Resolve(in TimeParts parts)
    {
        if (parts.DayDelta is { } days) return Single(Anchor?.AddDays(days));
        if (parts.ContextDay is { } after) return Context is { Day: not null } day ? Single(Shift(day.Earliest, after)) : Context is null && after == 0 ? Single(Anchor) : null;
        if (parts.Weekday is not null && !parts.HasMonth && parts.Day is null) return Single(OnWeekday(parts));
        if (parts.WeekDelta is { } weeks) return Anchor is { } today ? Whole(Shift(today, 7 * weeks).Year, Shift(today, 7 * weeks).Month) : null;
        if (parts.HasSeason) return Season(parts);
        if (parts.HasMonth) return InMonth(parts);
        if (parts.Day is { } date) return OnDay(date);
        return YearOf(parts) is { } year ? Whole(year) : null;
    }

    private int? YearOf(in TimeParts parts) =>
        parts.Year ?? (parts.YearDelta is { } delta ? Anchor?.Year + delta : parts.ContextYear is { } after ? Context?.Year + after : null);

    private static (PartialDate, PartialDate?)? Single(DateOnly? day) => day is { } d ? (PartialDate.From(d), null) : null;

    private static (PartialDate, PartialDate?)? Whole(int year, int? month = null, int? day = null) =>
        PartialDate.Create(year, month, day) is { } date ? (date, null) : null;

    private static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private DateOnly? OnWeekday(in TimeParts parts)
    {
        if (Anchor is not { } today) return null;
        var isoToday = ((int)today.DayOfWeek + 6) % 7 + 1;
        var difference = parts.Weekday!.Value - isoToday;
        if (parts.WeekDelta is { } weeks) return Shift(today, difference + 7 * weeks);
        return parts.Which switch
        {
            0 => Shift(today, difference),
            < 0 => Shift(today, difference < 0 ? difference : difference - 7),
            > 0 => Shift(today, difference > 0 ? difference : difference + 7),
            _ => Shift(today, difference <= 0 ? difference : difference - 7),
        };
    }

    private (PartialDate, PartialDate?)? Season(in TimeParts parts)
    {
        if (parts.Season is { } season) return (YearOf(parts) ?? SeasonYear(season, parts.Which)) is { } its ? Whole(its) : null;
        var (quarter, year) = (parts.Quarter ?? 0, YearOf(parts));
        if (parts.QuarterDelta is { } delta)
        {
            if (Anchor is not { } today) return null;
            var count = today.Year * 4 + (today.Month - 1) / 3 + delta;
            (year, quarter) = (count / 4, count % 4 + 1);
        }
        var (first, length) = parts.Half is { } half ? (half * 6 - 5, 6) : (quarter * 3 - 2, 3);
        year ??= parts.HasYear ? null : Latest(first, parts.Which, Anchor ?? Context?.Latest);
        return year is { } y && PartialDate.Create(y, first) is { } start ? (start, PartialDate.Create(y, first + length - 1)) : null;
    }

    // Spring begins in March; winter is counted to the year in which it begins.
    private int? SeasonYear(int season, int? which)
    {
        if (Anchor is not { } today) return Context?.Year;
        var first = season * 3;
        var year = today.Month >= first ? today.Year : today.Year - 1;
        if (which is < 0 && (today.Year - year) * 12 + today.Month - first < 3) return year - 1;
        return which is > 0 && year == today.Year ? year + 1 : which is 0 or > 0 ? today.Year : year;
    }

    private static int? Latest(int month, int? which, DateOnly? anchor)
    {
        if (anchor is not { } today) return null;
        return which switch
        {
            0 => today.Year,
            < 0 => month < today.Month ? today.Year : today.Year - 1,
            > 0 => month > today.Month ? today.Year : today.Year + 1,
            _ => month <= today.Month ? today.Year : today.Year - 1,
        };
    }

    private (PartialDate, PartialDate?)? InMonth(in TimeParts parts)
    {
        int? year, month = parts.Month;
        if (parts.MonthDelta is { } delta) (year, month) = MonthFrom(Anchor, delta);
        else if (parts.ContextMonth is { } after) (year, month) = Context is { Month: not null } met ? MonthFrom(met.Earliest, after) : (null, null);
        else year = parts.HasYear ? YearOf(parts) : YearOfMonth(parts);
        if (year is not { } y || month is not { } m || PartialDate.Create(y, m, parts.Day) is not { } start) return null;
        return (start, parts.LastDay is { } last && last > parts.Day ? PartialDate.Create(y, m, last) : null);
    }

    private static (int?, int?) MonthFrom(DateOnly? day, int months)
    {
        if (day is not { } from) return (null, null);
        var count = from.Year * 12 + from.Month - 1 + months;
        return count < 12 ? (null, null) : (count / 12, count % 12 + 1);
    }

    private int? YearOfMonth(in TimeParts parts)
    {
        var month = parts.Month!.Value;
        if (Anchor is not { } today) return Context?.Year;
        if (parts.Which == TimeParts.SameYear && Context is { } named) return named.Year;
        if (parts.Which is { } which and not TimeParts.SameYear) return Latest(month, which, today);
        // 2024-01 ... in August ... in December: a story told in order stays in its year.
        if (IsContextNear && Context is { Month: { } told } met && met.Year < today.Year && month > told && met.Latest < today.AddMonths(-11)) return met.Year;
        var year = month <= today.Month ? today.Year : today.Year - 1;
        var isTold = Context is { Month: { } last } before && before.Year == year && last <= month;
        return !parts.IsPast && !isTold && IsRatherAhead(year, month, today, parts.IsAhead ? FarAheadDays : AheadDays) ? year + 1 : year;
    }

    // Who writes "September" in July rather means the coming one; in November, "January" is this year's.
    private static bool IsRatherAhead(int year, int month, DateOnly today, int ahead) =>
        year < today.Year && today.DayNumber - new DateOnly(year, month, 1).DayNumber > LongPastDays && new DateOnly(year, month, 1).AddYears(1).DayNumber - today.DayNumber < ahead;

    // The month of a bare day: that of the date just named if it is near, else the latest such day.
    private (PartialDate, PartialDate?)? OnDay(int day)
    {
        if (Context is { Month: { } month } met && (Anchor is null || IsContextNear || Math.Abs(Anchor.Value.DayNumber - met.Latest.DayNumber) < NearDays))
            if (Anchor is null || PartialDate.Create(met.Year, month, day) is { } date && date.Earliest <= Anchor.Value.AddDays(NearDays)) return Whole(met.Year, month, day);
        if (Anchor is not { } today) return null;
        var from = day <= today.Day ? today : today.AddMonths(-1);
        return Whole(from.Year, from.Month, day);
    }
}
