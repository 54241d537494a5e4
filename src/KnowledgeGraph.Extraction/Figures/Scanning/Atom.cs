using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures.Scanning;

internal enum AtomKind : byte { Word, Han, Number, Mark }

/// <summary>What was cut off in front of the part of an Arabic word that a word list knows.</summary>
[Flags]
internal enum Cut : byte { None = 0, Conjunction = 1, Preposition = 2, Article = 4 }

/// <summary>The smallest piece that time and figures are read from: a token, or a part of one (500-megawatt, 3.7bn).</summary>
internal struct Atom
{
    public Span Span;
    public int Token;
    public int FirstVariant;
    public byte VariantCount;
    public byte Digits;
    public AtomKind Kind;
    public bool IsCapitalised;

    /// <summary>No white space between this atom and the one before.</summary>
    public bool IsGlued;

    /// <summary>A number written with a thousands separator.</summary>
    public bool IsGrouped;

    /// <summary>A number written with a decimal point.</summary>
    public bool IsDecimal;

    /// <summary>The digits' value; <see cref="double.NaN"/> when they are no number (2025.10.09).</summary>
    public double Value;

    /// <summary>Kinds of terms that can begin here, one bit each.</summary>
    public ulong Mask;

    /// <summary>A whole number without separators.</summary>
    public readonly bool IsPlain => Kind == AtomKind.Number && !IsGrouped && !IsDecimal;

    public readonly bool IsYear => IsPlain && Digits == 4 && Value is >= 1900 and < 2100;
}
