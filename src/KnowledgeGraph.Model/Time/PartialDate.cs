using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>An ISO 8601 date of year, month or day precision: <c>2025</c>, <c>2025-04</c>, <c>2025-04-16</c>. Years 1 to 9999.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }
    public int? Month { get; }
    public int? Day { get; }

    /// <summary>First day that the date may mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Last day that the date may mean.</summary>
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    public static PartialDate? Create(int year, int? month = null, int? day = null)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || (month is null && day is not null)) return null;
        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value))) return null;
        return new PartialDate(year, month, day);
    }

    public static PartialDate From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null for anything else or a day that does not exist.</summary>
    public static PartialDate? Parse(string? text)
    {
        if (text is null || text.Length is not (4 or 7 or 10)) return null;
        int? Part(int at, int length) =>
            text.Length < at + length ? null
            : int.TryParse(text.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
        if (text.Length > 4 && text[4] != '-' || text.Length > 7 && text[7] != '-') return null;
        return Create(Part(0, 4) ?? -1, Part(5, 2), Part(8, 2));
    }

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };

    /// <summary>By earliest day; of two that start on the same day the more precise is the later.</summary>
    public int CompareTo(PartialDate other)
    {
        var byStart = Earliest.CompareTo(other.Earliest);
        return byStart != 0 ? byStart : other.Latest.CompareTo(Latest);
    }

    public static bool operator <(PartialDate a, PartialDate b) => a.CompareTo(b) < 0;
    public static bool operator >(PartialDate a, PartialDate b) => a.CompareTo(b) > 0;
    public static bool operator <=(PartialDate a, PartialDate b) => a.CompareTo(b) <= 0;
    public static bool operator >=(PartialDate a, PartialDate b) => a.CompareTo(b) >= 0;
}
