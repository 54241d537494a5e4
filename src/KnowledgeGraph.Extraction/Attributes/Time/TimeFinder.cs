using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>Finds the times that a sentence names and works out when they were. Safe for use by several threads.</summary>
public sealed class TimeFinder(Lexicon lexicon)
{
    private static readonly ulong Starts = Kinds(TermKind.Month, TermKind.Weekday, TermKind.Season, TermKind.Quarter, TermKind.Half, TermKind.Edge, TermKind.Ordinal,
        TermKind.YearAgo, TermKind.YearAhead, TermKind.QuarterAgo, TermKind.QuarterAhead, TermKind.MonthAgo, TermKind.MonthAhead, TermKind.WeekAgo, TermKind.WeekAhead,
        TermKind.DayAgo, TermKind.DayAhead, TermKind.SameYear, TermKind.YearAfter, TermKind.YearBefore, TermKind.SameMonth, TermKind.MonthAfter,
        TermKind.SameDay, TermKind.DayAfter, TermKind.DayBefore, TermKind.Which, TermKind.AgoBefore, TermKind.YearMark, TermKind.Period);

    private static readonly ulong Numbers = Kinds(TermKind.Number, TermKind.One, TermKind.Scale);

    private readonly Vocabulary vocabulary = new(lexicon, "time", "quantities");

    /// <param name="anchor">Day on which the document was published; without it only dates with a year, and those that follow from <paramref name="context"/>, are found.</param>
    /// <param name="context">The last date that the document named before this sentence.</param>
    public IReadOnlyList<TimeExpression> Find(AnnotatedText text, Sentence sentence, DateOnly? anchor, PartialDate? context)
    {
        var scan = Scan.Of(text, sentence, vocabulary);
        if (!scan.HasNumber && (scan.Mask & (Starts | Numbers)) == 0) return [];
        List<TimeExpression>? found = null;
        var dates = new DateResolver(anchor, context, false);
        for (var at = 0; at < scan.Count;)
        {
            if (!CanStart(scan, at) || !new TimeReader(scan, vocabulary.Language, dates).TryRead(at, out var next, out var time)) { at++; continue; }
            (found ??= []).Add(time);
            dates = dates with { Context = time.Start, IsContextNear = true };
            at = Math.Max(next, at + 1);
        }
        return found is null ? [] : found;
    }

    private static bool CanStart(Scan scan, int at) => scan[at].Kind == AtomKind.Number || (scan[at].Mask & (Starts | Numbers)) != 0;

    private static ulong Kinds(params ReadOnlySpan<TermKind> kinds)
    {
        var mask = 0UL;
        foreach (var kind in kinds) mask |= Vocabulary.Bit(kind);
        return mask;
    }
}
