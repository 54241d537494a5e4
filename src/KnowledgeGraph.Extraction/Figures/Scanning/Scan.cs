using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Figures.Scanning;

/// <summary>A sentence as atoms, each with the words of the vocabulary that it may be. One buffer a thread, filled anew for each sentence.</summary>
internal sealed class Scan
{
    private const char Waw = '\u0648', Fa = '\u0641', Alef = '\u0627', Lam = '\u0644';

    [ThreadStatic] private static Scan? current;

    private Atom[] atoms = new Atom[128];
    private (int Word, Cut Cut)[] variants = new (int, Cut)[256];
    private int variantCount;
    private Vocabulary vocabulary = null!;

    public string Text { get; private set; } = "";
    public int Count { get; private set; }
    public bool HasNumber { get; private set; }
    public ulong Mask { get; private set; }
    public ref readonly Atom this[int index] => ref atoms[index];

    public (int Word, Cut Cut) Variant(int atom, int index) => variants[atoms[atom].FirstVariant + index];

    public static Scan Of(AnnotatedText text, Sentence sentence, Vocabulary vocabulary)
    {
        var scan = current ??= new Scan();
        scan.Fill(text, sentence, vocabulary);
        return scan;
    }

    public bool TryMatch(int at, TermKind kind, out Match match) => vocabulary.TryMatch(this, at, kind, out match);

    public bool Is(int at, TermKind kind) => vocabulary.TryMatch(this, at, kind, out _);

    /// <summary>Whether the atom is this mark.</summary>
    public bool IsMark(int at, char mark) => at >= 0 && at < Count && atoms[at].Kind == AtomKind.Mark && Text[atoms[at].Span.Start] == mark;

    public bool IsMark(int at, ReadOnlySpan<char> marks) => at >= 0 && at < Count && atoms[at].Kind == AtomKind.Mark && marks.Contains(Text[atoms[at].Span.Start]);

    /// <summary>Whether a phrase of the kind ends right before the atom; phrases of up to four atoms.</summary>
    public bool EndsBefore(int at, TermKind kind, out Match match)
    {
        for (var start = Math.Max(0, at - 4); start < at; start++)
            if (TryMatch(start, kind, out match) && match.Next == at) return true;
        match = default;
        return false;
    }

    public Span SpanOf(int first, int next) => new(atoms[first].Span.Start, atoms[next - 1].Span.End);

    public int TokensOf(int first, int next) => atoms[next - 1].Token - atoms[first].Token + 1;

    private void Fill(AnnotatedText text, Sentence sentence, Vocabulary words)
    {
        (Text, vocabulary, Count, variantCount, HasNumber, Mask) = (text.Text, words, 0, 0, false, 0);
        var last = Math.Min(sentence.FirstToken + sentence.TokenCount, text.Tokens.Length);
        for (var t = Math.Max(0, sentence.FirstToken); t < last; t++)
        {
            var token = text.Tokens[t];
            if (!token.Span.Fits(Text) || token.Span.Length == 0) continue;
            if (token.Kind is TokenKind.Word or TokenKind.Number && IsMixed(token)) AddParts(token, t);
            else AddWhole(token, t);
        }
    }

    private bool IsMixed(Token token)
    {
        foreach (var character in Text.AsSpan(token.Span.Start, token.Span.Length))
            if (Folding.Digit(character) >= 0 || Folding.IsHyphen(character)) return true;
        return false;
    }

    private void AddWhole(Token token, int index)
    {
        var first = Text[token.Span.Start];
        var kind = char.IsLetter(first) ? Folding.IsHan(first) ? AtomKind.Han : AtomKind.Word : first == '\u3007' ? AtomKind.Han : AtomKind.Mark;
        ref var atom = ref Add(token.Span, index, kind, token.IsCapitalised);
        AddVariant(ref atom, vocabulary.Id(token.Norm), Cut.None);
        if (token.Stems.IsDefaultOrEmpty) return;
        foreach (var stem in token.Stems)
            if (vocabulary.Id(stem.Norm) is > 0 and var id) AddVariant(ref atom, id, CutOf(stem.Cut));
    }

    // A word that begins with a letter is cut at its hyphens (mid-September); one that has digits besides (GPT-5, H200) is no number.
    private void AddParts(Token token, int index)
    {
        var span = token.Span;
        var isName = Folding.Digit(Text[span.Start]) < 0 && Text.AsSpan(span.Start, span.Length).IndexOfAnyInRange('0', '9') >= 0;
        for (var at = span.Start; at < span.End;)
        {
            if (Folding.IsHyphen(Text[at]) && !isName) { at++; continue; }
            if (Folding.Digit(Text[at]) >= 0 && !isName) { at = AddNumber(at, span.End, index); continue; }
            var end = isName ? span.End : WordEnd(at, span.End);
            var part = new Span(at, end);
            ref var atom = ref Add(part, index, AtomKind.Word, char.IsUpper(Text[at]));
            AddPartVariant(ref atom, part);
            at = end;
        }
    }

    private void AddPartVariant(ref Atom atom, Span part)
    {
        if (part.Length > 40) return;
        Span<char> lower = stackalloc char[part.Length];
        Text.AsSpan(part.Start, part.Length).ToLowerInvariant(lower);
        AddVariant(ref atom, vocabulary.Id(lower), Cut.None);
    }

    private int WordEnd(int at, int end)
    {
        var start = at++;
        while (at < end && !Folding.IsHyphen(Text[at]) && Folding.Digit(Text[at]) < 0) at++;
        return Math.Max(at, start + 1);
    }

    private int AddNumber(int at, int end, int index)
    {
        var digits = new DigitReader(Text, at, end);
        ref var atom = ref Add(new Span(at, digits.End), index, AtomKind.Number, false);
        (atom.Value, atom.Digits, atom.IsGrouped, atom.IsDecimal) = (digits.Value, digits.Count, digits.IsGrouped, digits.IsDecimal);
        if (atom.IsPlain && digits.Count <= 4) AddPartVariant(ref atom, atom.Span);
        HasNumber = true;
        return digits.End;
    }

    private ref Atom Add(Span span, int token, AtomKind kind, bool isCapitalised)
    {
        if (Count == atoms.Length) Array.Resize(ref atoms, Count * 2);
        var isGlued = Count > 0 && atoms[Count - 1].Span.End == span.Start;
        atoms[Count] = new Atom { Span = span, Token = token, Kind = kind, IsCapitalised = isCapitalised, IsGlued = isGlued, FirstVariant = variantCount };
        return ref atoms[Count++];
    }

    private void AddVariant(ref Atom atom, int word, Cut cut)
    {
        if (word == 0) return;
        if (variantCount == variants.Length) Array.Resize(ref variants, variantCount * 2);
        variants[variantCount++] = (word, cut);
        atom.VariantCount++;
        atom.Mask |= vocabulary.Mask(word);
        Mask |= atom.Mask;
    }

    private static Cut CutOf(string cut)
    {
        var at = 0;
        var result = Cut.None;
        if (cut.Length > at && cut[at] is Waw or Fa) { result |= Cut.Conjunction; at++; }
        if (cut.Length > at && cut[at] != Alef) { result |= Cut.Preposition; at++; }
        if (cut.Length > at && cut[at] is Alef or Lam) result |= Cut.Article;
        return result;
    }
}
