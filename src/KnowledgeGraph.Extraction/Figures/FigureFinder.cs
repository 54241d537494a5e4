using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Finds amounts of money, shares, counts, measures and lengths of time in a sentence. Safe for use by several threads.</summary>
public sealed class FigureFinder(Lexicon lexicon)
{
    private static readonly ulong Starts = Vocabulary.Bit(TermKind.Number) | Vocabulary.Bit(TermKind.Scale) | Vocabulary.Bit(TermKind.Fraction)
        | Vocabulary.Bit(TermKind.One) | Vocabulary.Bit(TermKind.PercentBefore) | Vocabulary.Bit(TermKind.FractionOf);

    private readonly Vocabulary vocabulary = new(lexicon, "time", "quantities", "metrics");

    public IReadOnlyList<Figure> Find(AnnotatedText text, Sentence sentence)
    {
        var scan = Scan.Of(text, sentence, vocabulary);
        if (!scan.HasNumber && (scan.Mask & Starts) == 0) return [];
        var quantities = Read(scan);
        if (quantities is null) return [];
        UnitInheritance.Apply(scan, quantities);
        return Figures(scan, quantities);
    }

    private List<Quantity>? Read(Scan scan)
    {
        List<Quantity>? quantities = null;
        var reader = new QuantityReader(scan, vocabulary.Language);
        for (var at = 0; at < scan.Count;)
        {
            if (!CanStart(scan, at) || !reader.TryRead(at, out var quantity)) { at = AfterNumber(scan, at); continue; }
            (quantities ??= []).Add(quantity);
            at = Math.Max(quantity.Next, at + 1);
        }
        return quantities;
    }

    private static bool CanStart(Scan scan, int at) =>
        scan[at].Kind == AtomKind.Number || (scan[at].Mask & Starts) != 0 || scan[at].Mask != 0 && scan.Is(at, TermKind.Currency);

    // A refused number is left as a whole, so that its tail is not read as another.
    private int AfterNumber(Scan scan, int at) =>
        CanStart(scan, at) && Numerals.Numeral.TryRead(scan, at, vocabulary.Language, out var number) ? Math.Max(number.Next, at + 1) : at + 1;

    // Not two firms, a third person, or a number by itself that is neither large nor written as an amount.
    private bool IsFigure(Scan scan, Quantity quantity)
    {
        var isInDigits = scan[quantity.First].Kind == AtomKind.Number;
        return quantity.Kind switch
        {
            UnitKind.None => quantity.IsGrouped || quantity.Scale >= 1e6 || (quantity.Scale >= 1000 && (isInDigits || quantity.Value >= 10_000 || vocabulary.Language == Language.En)),
            UnitKind.Count => isInDigits || quantity.Value >= 10 || quantity.IsMeasure,
            _ => true,
        };
    }

    private IReadOnlyList<Figure> Figures(Scan scan, List<Quantity> quantities)
    {
        List<Figure>? figures = null;
        var names = new MetricNames(scan, vocabulary.Language);
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            if (!IsFigure(scan, quantity)) continue;
            var isFall = quantity.Kind == UnitKind.Percent && names.IsFall(quantity.First);
            var (value, unit) = quantity.Express();
            var (name, span) = names.Of(quantity, i > 0 ? quantities[i - 1].Next : 0, isFall);
            (figures ??= []).Add(new Figure(
                scan.SpanOf(quantity.First, quantity.Next), scan[quantity.First].Token, scan.TokensOf(quantity.First, quantity.Next),
                isFall ? -value : value, unit, name, span));
        }
        return figures is null ? [] : figures;
    }
}
