using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Finds the noun that says what a figure measures: the nearest one, the same clause and the words right after it first.</summary>
internal readonly struct MetricNames(Scan scan, Language language)
{
    private const int Before = 14, After = 6, ClauseCost = 6, FigureCost = 8;
    private const string SharePrice = "share price";

    /// <param name="previous">The atom after the figure before.</param>
    public (string? Name, Span? Span) Of(Quantity quantity, int previous, bool isFall)
    {
        if (quantity.Kind == UnitKind.Duration) return (null, null);
        var isPercent = quantity.Kind == UnitKind.Percent;
        if (isPercent && ShareOf(quantity.Next) is { } share) return ("share of " + share.Term.Text, scan.SpanOf(Begin(share), share.Next));
        if (Nearest(quantity, previous, isPercent) is not { } metric) return (null, null);
        var name = metric.Term.Text;
        if (isPercent && metric.Term.Kind == TermKind.Metric && Begin(metric) < quantity.First)
            name += isFall || name == SharePrice ? " change" : " growth";
        return (name, scan.SpanOf(Begin(metric), metric.Next));
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

    private Match? ShareOf(int next)
    {
        if (!scan.TryMatch(next, TermKind.Link, out var link)) return null;
        for (var at = link.Next; at < Math.Min(scan.Count, link.Next + 4); at++)
        {
            if (IsBoundary(at)) return null;
            if (scan.TryMatch(at, TermKind.Metric, out var metric)) return metric;
        }
        return null;
    }

    private Match? Nearest(Quantity quantity, int previous, bool isPercent)
    {
        var best = int.MaxValue;
        Match? found = null;
        for (var at = quantity.Next; at < Math.Min(scan.Count, quantity.Next + After) && !IsStop(at); at++)
            Take(at, 2 * (at - quantity.Next) + (at - quantity.Next > 3 ? 6 : 0), isPercent, ref best, ref found);
        var cost = 1;
        for (var at = quantity.First - 1; at >= Math.Max(0, quantity.First - Before) && cost < best; at--, cost++)
        {
            if (IsStop(at)) break;
            if (at == previous - 1) cost += FigureCost;
            if (IsBoundary(at)) cost += ClauseCost;
            Take(at, cost, isPercent, ref best, ref found);
        }
        return found;
    }

    private void Take(int at, int cost, bool isPercent, ref int best, ref Match? found)
    {
        if (cost >= best) return;
        if (!scan.TryMatch(at, TermKind.Metric, out var metric) && !(isPercent && scan.TryMatch(at, TermKind.ShareWord, out metric))) return;
        if (isPercent && scan.TryMatch(at, TermKind.ShareWord, out var share) && share.Next >= metric.Next) metric = share;
        if (found is { } better && better.Next == metric.Next) return;
        (best, found) = (cost, metric);
    }

    // A match knows its end only.
    private int Begin(Match match)
    {
        for (var at = Math.Max(0, match.Next - 6); at < match.Next; at++)
            if (scan.TryMatch(at, match.Term.Kind, out var again) && again.Next == match.Next && again.Term == match.Term) return at;
        return match.Next - 1;
    }

    private bool IsStop(int at) => scan.IsMark(at, ";\u061B\uFF1B\u3002.");

    private bool IsBoundary(int at) => scan.IsMark(at, ",\u060C\uFF0C:\uFF1A()\uFF08\uFF09");
}
