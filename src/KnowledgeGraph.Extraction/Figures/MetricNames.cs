using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Finds the noun that says what a figure measures: the nearest one that fits its unit, the same clause and the words right after it first.</summary>
internal readonly struct MetricNames(Scan scan, Language language)
{
    private const int Before = 14, After = 6, ClauseCost = 6, FigureCost = 8, Far = 6;
    private const string Growth = "growth", Change = "change", None = "none";

    private static readonly FrozenSet<string> OfThings = new[]
    {
        "order", "shipments", "stock", "output", "capacity", "exports", "imports", "headcount", "layoffs", "customers", "memory", "performance", "parameters",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotOfMoney = new[]
    {
        "capacity", "headcount", "layoffs", "output", "shipments", "memory", "performance", "parameters", "tokens", "customers",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfGrowth = new[]
    {
        "revenue", "sales", "data centre revenue", "operating profit", "net profit", "profit", "gross profit", "loss", "capital expenditure", "spending", "exports",
        "imports", "output", "shipments", "price", "share price", "order", "capacity", "headcount", "market", "cost", "valuation", "stock",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="quantity">The figure.</param>
    /// <param name="previous">The atom after the figure before.</param>
    /// <param name="isFall">The words say that something fell by it.</param>
    public (string? Name, Span? Span) Of(Quantity quantity, int previous, bool isFall)
    {
        if (quantity.Kind == UnitKind.Duration || quantity.Unit == "nm") return (null, null);
        if (quantity.Kind == UnitKind.Percent) return OfPercent(quantity, previous, isFall);
        if (quantity is { Kind: UnitKind.Large, Unit: "parameters" or "tokens" }) return (quantity.Unit, null);
        return Nearest(quantity, previous, TermKind.Metric) is { } metric ? (metric.Term.Text, SpanOf(metric)) : (null, null);
    }

    /// <summary>Whether the words before say that something fell by the figure, not to it.</summary>
    public bool IsFall(int first)
    {
        if (language != Language.Zh && first > 0 && scan.Is(first - 1, TermKind.RangeTo)) return false;
        for (var at = first - 1; at >= Math.Max(0, first - 4); at--)
        {
            if (IsBoundary(at)) return false;
            if (scan.TryMatch(at, TermKind.Falling, out var fall) && fall.Next <= first) return fall.Term.Text.Length == 0;
        }
        return false;
    }

    // Share of revenue, stake, tariff rate; revenue growth, share price change.
    private (string?, Span?) OfPercent(Quantity quantity, int previous, bool isFall)
    {
        if (ShareOf(quantity.Next) is { } of) return ("share of " + of.Term.Text, SpanOf(of));
        if (Nearest(quantity, previous, TermKind.ShareWord) is not { } word) return (isFall ? Change : PartOf(quantity.Next), null);
        var name = word.Term.Text;
        if (name is not (Growth or Change)) return (name, SpanOf(word));
        if (IsLevel(quantity.First)) return (null, null);
        if (isFall) name = Change;
        return Nearest(quantity with { Next = scan.Count }, previous, TermKind.Metric) is { } metric && OfGrowth.Contains(metric.Term.Text)
            ? ($"{metric.Term.Text} {name}", SpanOf(metric)) : (name, SpanOf(word));
    }

    // 6 percent of TSMC; a quarter of the proceeds.
    private string? PartOf(int next)
    {
        if (language != Language.En || !scan.TryMatch(next, TermKind.Link, out var link) || link.Next >= scan.Count) return null;
        return scan[link.Next].IsCapitalised ? "stake" : "share";
    }

    // Fell to 50 per cent: where it stands now, not by how much it changed.
    private bool IsLevel(int first) => scan.EndsBefore(first, TermKind.RangeTo, out _) || (scan.EndsBefore(first, TermKind.Falling, out var fall) && fall.Term.Text.Length > 0);

    // 40 per cent of its sales; in Chinese and Arabic also with the noun right after the figure.
    private Match? ShareOf(int next)
    {
        var isLinked = scan.TryMatch(next, TermKind.Link, out var link);
        if (!isLinked && language == Language.En) return null;
        var start = isLinked ? link.Next : next;
        for (var at = start; at < Math.Min(scan.Count, start + (isLinked ? 4 : 1)) && !IsBoundary(at); at++)
            if (scan.TryMatch(at, TermKind.Metric, out var metric)) return scan.TryMatch(at, TermKind.ShareWord, out var share) && share.Next >= metric.Next ? null : metric;
        return null;
    }

    private Match? Nearest(Quantity quantity, int previous, TermKind kind)
    {
        var best = int.MaxValue;
        Match? found = null;
        for (var at = quantity.Next; at < Math.Min(scan.Count, quantity.Next + After) && !IsStop(at) && !IsBoundary(at); at++)
        {
            var distance = at - quantity.Next;
            Take(at, 2 * distance + (distance > 3 ? Far : 0), quantity, kind, ref best, ref found);
        }
        var cost = 1;
        for (var at = quantity.First - 1; at >= Math.Max(0, quantity.First - Before) && !IsStop(at); at--, cost++)
        {
            if (at == previous - 1) cost += FigureCost;
            if (IsBoundary(at)) cost += ClauseCost;
            Take(at, cost, quantity, kind, ref best, ref found);
        }
        return found;
    }

    // Of two that end together the longer wins: operating profit, not profit.
    private void Take(int at, int cost, Quantity quantity, TermKind kind, ref int best, ref Match? found)
    {
        if (!scan.TryMatch(at, kind, out var metric) || metric.Term.Text == None || (metric.Next > quantity.First && at < quantity.First) || !Fits(quantity.Kind, metric.Term.Text)) return;
        if (found?.Next == metric.Next ? at > quantity.First : cost >= best) return;
        (best, found) = (Math.Min(best, cost), metric);
    }

    private static bool Fits(UnitKind kind, string name) => kind switch
    {
        UnitKind.Count or UnitKind.Large => OfThings.Contains(name),
        UnitKind.Money => !NotOfMoney.Contains(name),
        _ => true,
    };

    private Span SpanOf(Match match)
    {
        for (var at = Math.Max(0, match.Next - 6); at < match.Next; at++)
            if (scan.TryMatch(at, match.Term.Kind, out var again) && again.Next == match.Next) return scan.SpanOf(at, match.Next);
        return scan.SpanOf(match.Next - 1, match.Next);
    }

    private bool IsStop(int at) => scan.IsMark(at, ";\u061B\uFF1B\u3002.");

    private bool IsBoundary(int at) => scan.IsMark(at, ",\u060C\uFF0C:\uFF1A()\uFF08\uFF09");
}
