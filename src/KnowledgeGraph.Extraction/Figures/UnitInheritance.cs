using KnowledgeGraph.Extraction.Figures.Scanning;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>
/// Gives numbers without a unit the unit of the one they are joined to (from 20 to 10 per cent; five and ten billion dollars), and
/// large amounts the currency named before them (10 billion ringgit, and another 1.5 billion).
/// </summary>
internal static class UnitInheritance
{
    // All three are called yuan.
    private const string Yuan = "CNY", Taiwan = "TWD", HongKong = "HKD";

    public static void Apply(Scan scan, List<Quantity> quantities)
    {
        for (var i = quantities.Count - 2; i >= 0; i--)
            if (IsJoined(scan, quantities[i].Next, quantities[i + 1].First)) quantities[i] = FromNext(quantities[i], quantities[i + 1]);
        var currency = "";
        for (var i = 0; i < quantities.Count; i++)
        {
            if (quantities[i].Unit == Yuan && currency is Taiwan or HongKong) quantities[i] = quantities[i] with { Unit = currency };
            if (quantities[i].Kind == UnitKind.Money) currency = quantities[i].Unit;
            else if (quantities[i].Kind == UnitKind.None && quantities[i].Scale >= 1e6 && currency.Length > 0 && !IsOfThings(scan, quantities[i].Next))
                quantities[i] = quantities[i] with { Unit = currency, Kind = UnitKind.Money };
        }
    }

    // Half a million of its predecessor, a million TPUs.
    private static bool IsOfThings(Scan scan, int next) => scan.Is(next, TermKind.Link) || (next < scan.Count && scan[next].Kind == AtomKind.Word && scan[next].IsCapitalised);

    private static Quantity FromNext(Quantity bare, Quantity next)
    {
        if (bare.Kind == UnitKind.Money && next.Kind == UnitKind.Money && bare.Unit == next.Unit && bare.Scale == 1 && bare.Value < 1000)
            return bare with { Value = bare.Value * Large(next.Scale), Scale = next.Scale };
        if (bare.Kind != UnitKind.None || next.Kind == UnitKind.None || bare.Unit.Length > 0) return bare;
        if (next.Kind == UnitKind.Money && bare.Scale == 1 && next.Scale >= 1e6)
            return bare.Value >= 1000 ? bare : bare with { Value = bare.Value * Large(next.Scale), Scale = next.Scale, Unit = next.Unit, Kind = next.Kind };
        return bare.Value is >= 1900 and < 2100 && next.Kind != UnitKind.Money ? bare : bare with { Unit = next.Unit, Kind = next.Kind };
    }

    private static double Large(double scale) => scale >= 1000 ? scale : 1;

    private static bool IsJoined(Scan scan, int end, int start)
    {
        if (start == end) return start < scan.Count && (scan[start].IsGlued || (scan.TryMatch(start, TermKind.Number, out var number) && number.Has(Cut.Conjunction)));
        if (start - end > 2) return false;
        return (scan.TryMatch(end, TermKind.RangeTo, out var to) || scan.TryMatch(end, TermKind.Joiner, out to)) && to.Next >= start
            || scan.IsMark(end, "-\u2013\u2014~\uFF5E\u301C\u3001") && end + 1 == start;
    }
}
