using System.Globalization;

namespace KnowledgeGraph.Extraction.Figures.Scanning;

/// <summary>What a phrase of the word lists means. A list's key is the kind in lower case with dashes, then its argument: <c>month-1</c>, <c>currency-USD</c>.</summary>
internal enum TermKind : byte
{
    // time.yaml
    Month, Ambiguous, Weekday, Season, Quarter, Half, Edge, Filler, Cue, Ordinal,
    YearAgo, YearAhead, QuarterAgo, QuarterAhead, MonthAgo, MonthAhead, WeekAgo, WeekAhead, DayAgo, DayAhead,
    SameYear, YearAfter, YearBefore, SameMonth, MonthAfter, SameDay, DayAfter, DayBefore,
    Which, Role, RoleSuffix, RangeTo, RangeFrom, Ago, AgoBefore, Earlier, Later, Period, DayMark, MonthMark, YearMark, Daytime,
    // quantities.yaml
    Number, Scale, ScaleMany, One, Joiner, HalfMore, Fraction, FractionOf, InTen, PercentBefore, Tenths, PartOf, OrdinalMark, Approximate,
    Currency, Unit, Scaled, Modifier, Falling, Link,
    // metrics.yaml
    Metric, ShareWord,
}

/// <param name="Value">The argument as a number; 0 when it is none.</param>
/// <param name="Text">The argument with spaces for dashes.</param>
internal readonly record struct Term(TermKind Kind, double Value, string Text)
{
    private static readonly (string Prefix, TermKind Kind)[] Prefixes =
        [.. Enum.GetValues<TermKind>().Select(k => (Dashed(k), k)).OrderByDescending(p => p.Item1.Length)];

    /// <summary>Reads a key of a word list; null for keys that are not for time and figures.</summary>
    public static Term? Parse(string key)
    {
        foreach (var (prefix, kind) in Prefixes)
        {
            if (!key.StartsWith(prefix, StringComparison.Ordinal)) continue;
            if (key.Length > prefix.Length && key[prefix.Length] != '-') continue;
            var argument = key.Length > prefix.Length ? key[(prefix.Length + 1)..] : "";
            var isNumber = double.TryParse(argument, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
            return new Term(kind, isNumber ? value : 0, argument.Replace('-', ' '));
        }
        return null;
    }

    private static string Dashed(TermKind kind)
    {
        var name = kind.ToString();
        return string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
