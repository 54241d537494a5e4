using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Figures;

internal enum UnitKind : byte { None, Count, Percent, Money, Large, Duration }

/// <summary>A number with its unit, before it is put into words.</summary>
/// <param name="Unit">Without its scale: <c>USD</c>, <c>chips</c>; empty when there is none.</param>
/// <param name="Scale">The largest scale named in the number; 1 when none is.</param>
/// <param name="IsGrouped">Written with thousands separators.</param>
internal readonly record struct Quantity(int First, int Next, double Value, string Unit, UnitKind Kind, double Scale = 1, bool IsGrouped = false)
{
    private static readonly FrozenSet<string> Measures = new[]
    {
        "nm", "W", "kW", "MW", "GW", "TWh", "GWh", "kWh", "tonnes", "kg", "square metres", "square feet", "hectares", "acres", "km", "miles", "inches", "mm",
        "GB", "TB", "PB", "Gbps", "Mbps", "TB per second", "GB per second", "TOPS", "teraflops", "petaflops", "exaflops", "times", "percentage points", "basis points",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Measured, not counted.</summary>
    public bool IsMeasure => Measures.Contains(Unit);

    /// <summary>Value and unit as they are annotated.</summary>
    public (double Value, string Unit) Express()
    {
        if (Kind is not (UnitKind.Money or UnitKind.Large) && (Kind != UnitKind.None || Math.Abs(Value) < 1e6)) return (Value, Unit);
        var (divisor, scale) = Math.Abs(Value) switch
        {
            >= 1e12 => (1e12, "trillion"),
            >= 1e9 => (1e9, "billion"),
            >= 1e6 => (1e6, "million"),
            _ => (1, ""),
        };
        return (Math.Round(Value / divisor, 6), string.Join(' ', new[] { scale, Unit }.Where(p => p.Length > 0)));
    }
}
