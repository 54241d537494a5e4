using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures.Numerals;

/// <summary>English and Arabic numbers, digits and words mixed: 3.7 bn, two and a half billion, three milliards and 700 million.</summary>
internal ref struct SpokenNumbers
{
    private readonly Scan scan;
    private readonly bool isArabic;
    private double total, current, lastScale, largest;
    private bool hasCurrent, isDigits;
    private int at;

    private SpokenNumbers(Scan scan, int at, Language language) => (this.scan, this.at, isArabic, largest) = (scan, at, language == Language.Ar, 1);

    public static bool TryRead(Scan scan, int at, Language language, out Numeral numeral)
    {
        var reader = new SpokenNumbers(scan, at, language);
        reader.Begin();
        while (reader.at < scan.Count && reader.Step()) { }
        numeral = new Numeral(Math.Round(reader.total + (reader.hasCurrent ? reader.current : 0), 6), reader.at, reader.largest);
        return reader.at > at && (reader.hasCurrent || reader.total > 0);
    }

    private bool IsFresh => !hasCurrent && total == 0;

    // A million, half a million, half million.
    private void Begin()
    {
        var start = at;
        var value = 1.0;
        if (scan.TryMatch(start, TermKind.Fraction, out var fraction) && !fraction.Has(Cut.Article)) (value, start) = (fraction.Term.Value, fraction.Next);
        if (scan.TryMatch(start, TermKind.One, out var one)) start = one.Next;
        if (start == at || !scan.Is(start, TermKind.Scale)) return;
        (current, hasCurrent, at) = (value, true, start);
    }

    private bool Step()
    {
        if (scan[at].Kind == AtomKind.Number) return Digits(at);
        if (scan.TryMatch(at, TermKind.HalfMore, out var half) && TakeHalf(half)) return true;
        if (TakeScale()) return true;
        if (scan.TryMatch(at, TermKind.Number, out var number)) return (IsFresh || !number.Has(Cut.Preposition)) && Word(number, number.Has(Cut.Conjunction));
        return scan.TryMatch(at, TermKind.Joiner, out var joiner) && Join(joiner.Next);
    }

    private bool Digits(int index)
    {
        ref readonly var atom = ref scan[index];
        if (hasCurrent || (total > 0 && index == at) || double.IsNaN(atom.Value)) return false;
        if (scan.TryMatch(index + 1, TermKind.OrdinalMark, out _) && scan[index + 1].IsGlued) return false;
        (current, hasCurrent, isDigits, at) = (atom.Value, true, true, index + 1);
        return true;
    }

    private bool Join(int next)
    {
        if (IsFresh || next >= scan.Count) return false;
        if (scan[next].Kind == AtomKind.Number) return isArabic && total > 0 && !hasCurrent && !scan[next].IsYear && Digits(next);
        if (isArabic || !scan.TryMatch(next, TermKind.Number, out var number)) return false;
        return (hasCurrent ? current % 100 == 0 && current > 0 && !isDigits : lastScale >= 100) && Word(number, true);
    }

    private bool TakeHalf(Match half)
    {
        if (IsFresh || (isArabic && !half.Has(Cut.Conjunction))) return false;
        if (hasCurrent) current += half.Term.Value;
        else total += half.Term.Value * lastScale;
        at = half.Next;
        if (!hasCurrent && scan.TryMatch(at, TermKind.Scale, out var again) && again.Term.Value == lastScale) at = again.Next;
        return true;
    }

    private bool TakeScale()
    {
        if (!scan.TryMatch(at, TermKind.Scale, out var scale) && (IsFresh || !scan.TryMatch(at, TermKind.ScaleMany, out scale))) return false;
        if (IsFresh ? !isArabic : scale.Has(Cut.Preposition)) return false;
        if (!IsFresh && !hasCurrent && isArabic && !scale.Has(Cut.Conjunction) && scale.Term.Value <= lastScale) return false;
        if (scale.Next == at + 1 && scan[at].Span.Length == 1 && scan[at].Kind == AtomKind.Word && !IsScaleLetter(scale.Next)) return false;
        if (IsDual(scale)) return false;
        var value = scale.Term.Value;
        if (value == 100) (current, hasCurrent) = ((hasCurrent ? current : 1) * 100, true);
        else TakeLarge(value, scale.Has(Cut.Conjunction));
        largest = Math.Max(largest, value);
        at = scale.Next;
        return true;
    }

    private void TakeLarge(double value, bool isJoined)
    {
        if (!hasCurrent && total > 0 && !isJoined) total *= value;
        else if (total > 0 && value > lastScale && !isJoined) total = (total + current) * value;
        else total += (hasCurrent ? current : 1) * value;
        (current, hasCurrent, isDigits, lastScale) = (0, false, false, value);
    }

    // $5m, 70B parameters; not 5 m.
    private readonly bool IsScaleLetter(int next) =>
        scan[at].IsGlued && (!scan[at].IsCapitalised || scan.Is(next, TermKind.Scaled) || scan.EndsBefore(at - 1, TermKind.Currency, out _));

    // Alfa is two thousand before a noun, but a thousand in the accusative: after a number, before "and", or with its tanwin.
    private readonly bool IsDual(Match scale) =>
        isArabic && !hasCurrent && scan.Is(at, TermKind.Number) && !HasTanwin() && !IsConjunct(scale.Next);

    private readonly bool HasTanwin() => scan.Text.AsSpan(scan[at].Span.Start, scan[at].Span.Length).Contains('\u064B');

    private readonly bool IsConjunct(int next) => scan.TryMatch(next, TermKind.Number, out var number) && number.Has(Cut.Conjunction);

    /// <summary>Ten and tenth are written with the same letters; the damma tells the tenth.</summary>
    public static bool IsTenth(Scan scan, int at) => scan.Text.AsSpan(scan[at].Span.Start, scan[at].Span.Length).Contains('\u064F');

    private bool Word(Match number, bool isJoined)
    {
        var value = number.Term.Value;
        if (value == 10 && isArabic && !hasCurrent && IsTenth(scan, at)) return false;
        if (value >= 1000)
        {
            if (hasCurrent || (total > 0 && !isJoined)) return false;
            total += value;
            lastScale = Math.Pow(10, 3 * Math.Floor(Math.Log10(value) / 3));
            largest = Math.Max(largest, lastScale);
        }
        else if (!Adds(value, isJoined)) return false;
        else (current, hasCurrent) = (current + value, true);
        at = number.Next;
        return true;
    }

    private readonly bool Adds(double value, bool isJoined)
    {
        if (!hasCurrent) return total == 0 || isJoined || !isArabic;
        if (isDigits) return false;
        var rest = current % 100;
        if (current >= 100 && rest == 0) return value < 100 && (isJoined || !isArabic);
        if (!isArabic) return rest >= 20 && rest % 10 == 0 && value < 10 && value >= 1;
        return rest < 10 && (isJoined ? value is >= 20 and < 100 : value == 10);
    }
}
