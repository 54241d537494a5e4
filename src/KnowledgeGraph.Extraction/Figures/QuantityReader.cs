using KnowledgeGraph.Extraction.Figures.Numerals;
using KnowledgeGraph.Extraction.Figures.Scanning;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Reads one quantity that begins at a given atom.</summary>
internal readonly struct QuantityReader(Scan scan, Language language)
{
    public bool TryRead(int at, out Quantity quantity)
    {
        if (ReadMoneySign(at, out quantity) || ReadPercentWords(at, out quantity) || ReadOne(at, out quantity)) return true;
        if (!Numeral.TryRead(scan, at, language, out var number) || IsOrdinal(at)) return ReadFraction(at, out quantity);
        if (ReadParts(at, number, out quantity) || ReadInTen(at, number, out quantity)) return true;
        if (ReadFraction(at, out quantity) && quantity.Next > number.Next) return true;
        quantity = new UnitReader(scan, language).Read(at, number, IsGrouped(at, number.Next));
        return quantity.Unit != UnitReader.Refused;
    }

    // $33.1 billion, NT$57.7 billion, MYR 30 billion.
    private bool ReadMoneySign(int at, out Quantity quantity)
    {
        quantity = default;
        if (!scan.TryMatch(at, TermKind.Currency, out var sign) || !IsSign(at)) return false;
        if (sign.Next >= scan.Count || scan[sign.Next].Kind != AtomKind.Number || !Numeral.TryRead(scan, sign.Next, language, out var number)) return false;
        quantity = new Quantity(at, number.Next, number.Value, sign.Term.Text, UnitKind.Money, number.Scale);
        return true;
    }

    private bool IsSign(int at) => scan[at].Kind == AtomKind.Mark || !scan.Text.AsSpan(scan[at].Span.Start, scan[at].Span.Length).ContainsAnyExceptInRange('A', 'Z');

    // Per hundred said before the number, and tenths: bai fen zhi er shi, san cheng, liang cheng ban.
    private bool ReadPercentWords(int at, out Quantity quantity)
    {
        quantity = default;
        if (scan.TryMatch(at, TermKind.PercentBefore, out var percent))
        {
            if (Numeral.TryRead(scan, percent.Next, language, out var number)) quantity = Percent(at, number.Next, number.Value);
            else if (scan.TryMatch(percent.Next, TermKind.Scale, out var hundred)) quantity = Percent(at, hundred.Next, hundred.Term.Value);
            return quantity.Next > at;
        }
        if (scan.TryMatch(at, TermKind.FractionOf, out var half))
        {
            quantity = Percent(at, half.Next, half.Term.Value);
            return true;
        }
        return language == Language.Zh && ReadTenths(at, out quantity);
    }

    // A gigawatt.
    private bool ReadOne(int at, out Quantity quantity)
    {
        quantity = default;
        if (!scan.TryMatch(at, TermKind.One, out var one) || !scan.TryMatch(one.Next, TermKind.Unit, out var unit) || unit.Term.Text is not ("GW" or "MW")) return false;
        quantity = new Quantity(at, unit.Next, 1, unit.Term.Text, UnitKind.Count);
        return true;
    }

    private bool ReadTenths(int at, out Quantity quantity)
    {
        quantity = default;
        var tens = scan.TryMatch(at, TermKind.Number, out var digit) ? digit.Term.Value : scan[at].IsPlain && scan[at].Digits == 1 ? scan[at].Value : 0;
        if (tens <= 0 || !scan.TryMatch(at + 1, TermKind.Tenths, out var tenths) || tenths.Term.Text.Length > 0) return false;
        if (at > 0 && (scan.Is(at - 1, TermKind.Number) || scan.Is(at - 1, TermKind.Scale))) return false;
        var (value, next) = (tens * 10, tenths.Next);
        if (scan.TryMatch(next, TermKind.HalfMore, out var half)) (value, next) = (value + 5, half.Next);
        else if (scan.TryMatch(next, TermKind.Number, out var units) && !scan.Is(units.Next, TermKind.Unit)) (value, next) = (value + units.Term.Value, units.Next);
        quantity = Percent(at, next, value);
        return true;
    }

    // San fen zhi yi: one of three parts.
    private bool ReadParts(int at, Numeral whole, out Quantity quantity)
    {
        quantity = default;
        if (!scan.TryMatch(whole.Next, TermKind.PartOf, out var of) || !Numeral.TryRead(scan, of.Next, language, out var part)) return false;
        if (whole.Value < 2 || part.Value > whole.Value) return false;
        quantity = Percent(at, part.Next, Share(part.Value / whole.Value));
        return true;
    }

    // Seven in ten; four dies in ten.
    private bool ReadInTen(int at, Numeral number, out Quantity quantity)
    {
        quantity = default;
        if (number.Value is < 1 or > 9) return false;
        for (var next = number.Next; next <= number.Next + 1; next++)
        {
            if (!scan.TryMatch(next, TermKind.InTen, out var ten)) continue;
            quantity = Percent(at, ten.Next, number.Value * 10);
            return true;
        }
        return false;
    }

    // A quarter of, two thirds of, half of; in Arabic a fraction with the noun it is of.
    private bool ReadFraction(int at, out Quantity quantity)
    {
        quantity = default;
        double count = 1;
        var next = at;
        if (scan.TryMatch(at, TermKind.One, out var one)) next = one.Next;
        else if (scan.TryMatch(at, TermKind.Number, out var number) && number.Term.Value is >= 1 and < 10) (count, next) = (number.Term.Value, number.Next);
        if (!scan.TryMatch(next, TermKind.Fraction, out var fraction) || fraction.Has(Cut.Article)) return false;
        if (next == at && fraction.Term.Value == 0.1 && language == Language.Ar && !SpokenNumbers.IsTenth(scan, at)) return false;
        if (count * fraction.Term.Value >= 1 || !IsPartOfSomething(fraction, isCounted: next > at)) return false;
        quantity = Percent(at, fraction.Next, Share(count * fraction.Term.Value));
        return true;
    }

    private bool IsPartOfSomething(Match fraction, bool isCounted)
    {
        if (fraction.Next >= scan.Count) return false;
        if (language == Language.Ar)
            return scan[fraction.Next].Kind == AtomKind.Word && !scan.Is(fraction.Next, TermKind.Period) && !scan.Is(fraction.Next, TermKind.Scale) && !scan.Is(fraction.Next, TermKind.Ordinal);
        return scan.Is(fraction.Next, TermKind.Link) && (isCounted || fraction.Term.Value == 0.5);
    }

    private bool IsOrdinal(int at) => language == Language.Zh && scan.EndsBefore(at, TermKind.OrdinalMark, out _);

    private bool IsGrouped(int at, int next)
    {
        for (; at < next; at++) if (scan[at].IsGrouped) return true;
        return false;
    }

    private static double Share(double part) => Math.Round(part * 100, 1);

    private static Quantity Percent(int first, int next, double value) => new(first, next, value, UnitReader.Percent, UnitKind.Percent);
}
