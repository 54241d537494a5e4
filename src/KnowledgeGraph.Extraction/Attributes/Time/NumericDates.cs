using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Dates in digits: 2025-09-15, 2025/9/15, 15.9.2025, 9/15; and spans of years: 2024-25.</summary>
internal readonly struct NumericDates(Scan scan, Language language, DateResolver dates)
{
    public bool TryRead(int at, out int next, out PartialDate start, out PartialDate? end)
    {
        (next, start, end) = (at, default, null);
        if (scan[at].Kind != AtomKind.Number || (at > 0 && scan[at].IsGlued && (scan[at - 1].Kind is AtomKind.Word or AtomKind.Number || scan.IsMark(at - 1, "/.-$#")))) return false;
        Span<int> numbers = stackalloc int[3];
        var position = scan[at].Span.Start;
        var count = Read(ref position, numbers, out var separator, out var isLong);
        if (count < 2 || !Interpret(at, numbers[..count], separator, isLong, out start, out end)) return false;
        while (next < scan.Count && scan[next].Span.Start < position) next++;
        return next > at;
    }

    private int Read(ref int position, Span<int> numbers, out char separator, out bool isLong)
    {
        (separator, isLong) = ('\0', false);
        var count = 0;
        while (count < 3)
        {
            var (value, digits) = Digits(position);
            if (digits is 0 or > 4) return 0;
            if (count == 0) isLong = digits == 4;
            numbers[count++] = value;
            position += digits;
            if (count == 3 || position >= scan.Text.Length) break;
            var mark = scan.Text[position] is '\u2013' or '\u2010' or '\u2011' ? '-' : scan.Text[position];
            if (mark is not ('-' or '/' or '.') || (separator != '\0' && mark != separator) || Digits(position + 1).Count == 0) break;
            separator = mark;
            position++;
        }
        return position < scan.Text.Length && (Folding.Digit(scan.Text[position]) >= 0 || scan.Text[position] is '%' or '\u066A') ? 0 : count;
    }

    private (int Value, int Count) Digits(int at)
    {
        var (value, start) = (0, at);
        for (; at < scan.Text.Length && at - start < 5 && Folding.Digit(scan.Text[at]) is >= 0 and var digit; at++) value = value * 10 + digit;
        return (value, at - start);
    }

    private bool Interpret(int at, ReadOnlySpan<int> n, char separator, bool isLong, out PartialDate start, out PartialDate? end)
    {
        end = null;
        PartialDate? found = null;
        if (isLong && n[0] is >= 1900 and < 2100)
        {
            if (n.Length == 3) found = PartialDate.Create(n[0], n[1], n[2]);
            else if (separator != '.') (found, end) = YearAnd(n[0], n[1], separator);
        }
        else if (!isLong && n.Length == 3 && n[2] is >= 1900 and < 2100) found = IsDayFirst(n) ? PartialDate.Create(n[2], n[1], n[0]) : PartialDate.Create(n[2], n[0], n[1]);
        else if (!isLong && n.Length == 2 && separator == '/') found = DayAndMonth(at, n);
        start = found ?? default;
        return found is not null;
    }

    // 2024-25 and 2015-2021 are spans of years; 2025-10 is a month.
    private static (PartialDate?, PartialDate?) YearAnd(int year, int second, char separator)
    {
        if (second is >= 1900 and < 2100) return second > year ? (PartialDate.Create(year), PartialDate.Create(second)) : (null, null);
        if (second == year % 100 + 1 && second > 12) return (PartialDate.Create(year), PartialDate.Create(year + 1));
        return second is >= 1 and <= 12 && second != year % 100 + 1 && separator is '-' or '/' ? (PartialDate.Create(year, second), null) : (null, null);
    }

    private bool IsDayFirst(ReadOnlySpan<int> n) => n[0] > 12 || (language == Language.Ar && n[1] <= 12);

    private PartialDate? DayAndMonth(int at, ReadOnlySpan<int> n)
    {
        var (month, day) = IsDayFirst(n) ? (n[1], n[0]) : (n[0], n[1]);
        if (month is < 1 or > 12 || day is < 1 or > 31 || dates.Anchor is null) return null;
        var isCued = scan.EndsBefore(at, TermKind.Cue, out _) || scan.EndsBefore(at, TermKind.Role, out _);
        if (!isCued || (month, day) is (9, 11)) return null;
        var parts = new TimeParts { Month = month, Day = day };
        return dates.Resolve(parts)?.Start;
    }
}
