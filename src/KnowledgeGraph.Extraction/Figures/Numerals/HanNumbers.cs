using KnowledgeGraph.Extraction.Figures.Scanning;

namespace KnowledgeGraph.Extraction.Figures.Numerals;

/// <summary>Chinese numbers, digits and characters mixed: 37 yi, 1.2 wan, san shi qi, er ling er wu.</summary>
internal ref struct HanNumbers
{
    private const double Wan = 1e4;

    private readonly Scan scan;
    private double total, section, current, lastScale, largest;
    private bool hasCurrent, isPositional;
    private int at;

    private HanNumbers(Scan scan, int at) => (this.scan, this.at) = (scan, at);

    public static bool TryRead(Scan scan, int at, out Numeral numeral)
    {
        var reader = new HanNumbers(scan, at);
        while (reader.at < scan.Count && reader.Step()) { }
        numeral = new Numeral(reader.Sum(), reader.at, Math.Max(1, reader.largest));
        return reader.at > at;
    }

    private double Sum()
    {
        // San wan wu: a digit after a scale counts tenths of it.
        var tail = hasCurrent && lastScale > 10 && current < 10 && isShort ? current * lastScale / 10 : current;
        return Math.Round(total + section + (hasCurrent ? tail : 0), 6);
    }

    private bool isShort;

    private bool Step()
    {
        ref readonly var atom = ref scan[at];
        if (atom.Kind == AtomKind.Number) return Digits(atom);
        if (scan.TryMatch(at, TermKind.Number, out var number)) return Digit(number);
        return scan.TryMatch(at, TermKind.Scale, out var scale) && Scaled(scale);
    }

    private bool Digits(in Atom atom)
    {
        if (hasCurrent || double.IsNaN(atom.Value) || (lastScale > 0 && lastScale < Wan)) return false;
        (current, hasCurrent, isShort, isPositional) = (atom.Value, true, false, false);
        at++;
        return true;
    }

    private bool Digit(Match number)
    {
        if (hasCurrent && !isPositional) return false;
        current = hasCurrent ? current * 10 + number.Term.Value : number.Term.Value;
        isShort = !hasCurrent && lastScale > 0 && number.Term.Value > 0;
        (hasCurrent, isPositional) = (true, true);
        at = number.Next;
        return current < 1e12;
    }

    private bool Scaled(Match scale)
    {
        var value = scale.Term.Value;
        if (scan.TryMatch(at, TermKind.Unit, out var unit) && unit.Next > scale.Next) return false;  // zhao wa is megawatt, not 1e12 watts
        if (!hasCurrent && section + total == 0 && value > 10 && !IsAfterOver()) return false;
        if (value >= Wan) TakeLarge(value);
        else if (!hasCurrent && value > 10 && lastScale > 0) return false;
        else if (lastScale > 0 && lastScale <= value && lastScale < Wan) return false;
        else section += (hasCurrent ? current : 1) * value;
        (current, hasCurrent, lastScale, largest) = (0, false, value, Math.Max(largest, value));
        at = scale.Next;
        return true;
    }

    // Guo wan yi, shang wan: more than one of that scale.
    private readonly bool IsAfterOver() => scan.EndsBefore(at, TermKind.Approximate, out var over) && over.Term.Text.Length > 0;

    private void TakeLarge(double value)
    {
        var part = section + (hasCurrent ? current : 0);
        total = largest > 0 && largest < value ? (total + part) * value : total + Math.Max(part, part == 0 && total == 0 ? 1 : 0) * value;
        section = 0;
    }
}
