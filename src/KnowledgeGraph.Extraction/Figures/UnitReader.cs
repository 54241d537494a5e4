using KnowledgeGraph.Extraction.Figures.Numerals;
using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Finds the unit that follows a number.</summary>
internal readonly struct UnitReader(Scan scan, Language language)
{
    public const string Percent = "percent";

    /// <summary>The unit of a number that is no figure: an age, the length of time in "two years ago", a model number.</summary>
    public const string Refused = "-";

    private const string Age = "age";
    private const int LongestDescription = 6;

    public Quantity Read(int at, Numeral number, bool isGrouped)
    {
        var bare = new Quantity(at, number.Next, number.Value, "", UnitKind.None, number.Scale, isGrouped);
        var next = number.Next;
        if (language == Language.Zh && scan.TryMatch(next, TermKind.Approximate, out var more)) next = more.Next;
        if (scan.TryMatch(next, TermKind.Currency, out var currency) && IsUnitForm(currency.Cut)) return Money(bare, currency);
        if (Direct(bare, next) is { } direct) return direct;
        if (scan.TryMatch(next, TermKind.Link, out var link))
        {
            if (scan.TryMatch(link.Next, TermKind.Currency, out currency)) return Money(bare, currency);
            if (language == Language.Ar && Direct(bare, link.Next) is { } linked) return linked;
        }
        if (Duration(bare, next) is { } duration) return duration;
        return language == Language.En ? Described(bare) : bare;
    }

    private static bool IsUnitForm(Cut cut) => cut is Cut.None or Cut.Article;

    private static Quantity Money(Quantity bare, Match currency) => bare with { Next = currency.Next, Unit = currency.Term.Text, Kind = UnitKind.Money };

    private Quantity? Direct(Quantity bare, int at)
    {
        if (scan.TryMatch(at, TermKind.Scaled, out var scaled) && IsUnitForm(scaled.Cut)) return bare with { Next = scaled.Next, Unit = scaled.Term.Text, Kind = UnitKind.Large };
        if (!scan.TryMatch(at, TermKind.Unit, out var unit) || !IsUnitForm(unit.Cut)) return null;
        if (unit.Term.Text == Age) return bare with { Unit = Refused };
        if (unit.Term.Text == Percent) return bare with { Next = unit.Next, Unit = Percent, Kind = UnitKind.Percent };
        return IsModelNumber(bare) || (bare.Value is >= 1900 and < 2100 && scan[bare.First].IsYear && IsDated(bare)) ? bare with { Unit = Refused }
            : bare with { Next = unit.Next, Value = WithThousands(bare), Unit = unit.Term.Text, Kind = UnitKind.Count };
    }

    // 60.400 units: Arabic papers put stops between thousands, and things that are counted have no decimals.
    private double WithThousands(Quantity bare)
    {
        ref readonly var digits = ref scan[bare.First];
        var isThousands = language == Language.Ar && digits.IsDecimal && bare.Scale == 1 && digits.Span.Length > 4 && scan.Text[digits.Span.End - 4] == '.';
        return isThousands ? Math.Round(bare.Value * 1000) : bare.Value;
    }

    private Quantity? Duration(Quantity bare, int at)
    {
        if (!scan.TryMatch(at, TermKind.Period, out var period) || !IsUnitForm(period.Cut)) return null;
        if (bare.Scale == 1 && bare.Value >= 100 && period.Term.Text.StartsWith("year", StringComparison.Ordinal)) return bare with { Unit = Refused };
        var isPoint = scan.Is(period.Next, TermKind.Ago) || scan.Is(period.Next, TermKind.Earlier) || scan.Is(period.Next, TermKind.Later)
            || period.Term.Text.EndsWith('2') || scan.EndsBefore(bare.First, TermKind.AgoBefore, out _) || scan.Is(period.Next, TermKind.Unit) || IsModelNumber(bare);
        return isPoint ? bare with { Unit = Refused } : bare with { Next = period.Next, Unit = period.Term.Text.Split(' ')[0] + "s", Kind = UnitKind.Duration };
    }

    // 35,000 GB300 processors; 400,000 of Nvidia's GB200 chips; 11.7 million stacks.
    private Quantity Described(Quantity bare)
    {
        if (IsModelNumber(bare) || scan[bare.First].IsYear || scan[bare.First].Value is < 2 and > 0) return bare;
        var unknown = 0;
        for (var at = bare.Next; at < Math.Min(scan.Count, bare.Next + LongestDescription); at++)
        {
            if (scan.TryMatch(at, TermKind.Unit, out var unit) && unit.Term.Text is not (Percent or Age)) return bare with { Next = unit.Next, Unit = unit.Term.Text, Kind = UnitKind.Count };
            if (!IsDescription(at) && (scan[at].Kind != AtomKind.Word || scan.Is(at, TermKind.Joiner) || scan.Is(at, TermKind.RangeTo) || ++unknown > 1)) break;
        }
        return bare.Next < scan.Count && IsPlural(bare.Next) && (bare.Scale >= 1000 || bare.IsGrouped)
            ? bare with { Next = bare.Next + 1, Unit = scan.Text[scan[bare.Next].Span.Start..scan[bare.Next].Span.End], Kind = UnitKind.Count } : bare;
    }

    private bool IsDescription(int at) => scan[at].IsCapitalised || scan.Is(at, TermKind.Modifier) || scan.Is(at, TermKind.Link);

    private bool IsPlural(int at)
    {
        var word = scan.Text.AsSpan(scan[at].Span.Start, scan[at].Span.Length);
        return scan[at].Kind == AtomKind.Word && word.Length > 3 && word[^1] == 's' && word[^2] != 's' && !word.ContainsAnyExceptInRange('a', 'z');
    }

    // Ascend 910 chips, Section 232, a month and a day: a short plain number after a name counts nothing.
    private bool IsModelNumber(Quantity bare)
    {
        if (bare.Scale > 1 || bare.IsGrouped || bare.First == 0 || !scan[bare.First].IsPlain) return false;
        if (scan.EndsBefore(bare.First, TermKind.Month, out _)) return language != Language.Zh && (scan[bare.First].Value <= 31 || scan[bare.First].IsYear);
        ref readonly var before = ref scan[bare.First - 1];
        return before.Kind == AtomKind.Word && before.IsCapitalised && bare.First > 1 && !scan.Is(bare.First - 1, TermKind.Approximate);
    }

    private bool IsDated(Quantity bare) => scan.EndsBefore(bare.First, TermKind.Cue, out _) || scan.EndsBefore(bare.First, TermKind.YearMark, out _) || scan.EndsBefore(bare.First, TermKind.Role, out _);
}
