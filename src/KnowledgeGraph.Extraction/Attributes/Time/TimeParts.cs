namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>What the words of one time say, before it is worked out when that was. Deltas count from the anchor, context deltas from the date met before.</summary>
internal struct TimeParts
{
    public int First, Next;
    public int? Year, YearDelta, ContextYear;
    public int? Quarter, QuarterDelta, Half, Season;
    public int? Month, MonthDelta, ContextMonth;
    public int? WeekDelta, Weekday;
    public int? Day, LastDay, DayDelta, ContextDay;

    /// <summary>A value of <see cref="Which"/>: that September, the one of the year just named.</summary>
    public const int SameYear = 2;

    /// <summary>-1 last, 0 this, 1 next; said of a month, a weekday, a season or a quarter.</summary>
    public int? Which;

    /// <summary>Early, late, the end of.</summary>
    public bool HasEdge;

    /// <summary>It can only have been before the day of publication: since.</summary>
    public bool IsPast;

    /// <summary>It is more likely to be after the day of publication: as of, until, by.</summary>
    public bool IsAhead;

    public readonly bool HasYear => Year is not null || YearDelta is not null || ContextYear is not null;
    public readonly bool HasMonth => Month is not null || MonthDelta is not null || ContextMonth is not null;
    public readonly bool HasSeason => Quarter is not null || QuarterDelta is not null || Half is not null || Season is not null;
    public readonly bool HasDay => Day is not null || DayDelta is not null || ContextDay is not null;
    public readonly bool IsTime => HasYear || HasMonth || HasSeason || HasDay || WeekDelta is not null || Weekday is not null;
}
