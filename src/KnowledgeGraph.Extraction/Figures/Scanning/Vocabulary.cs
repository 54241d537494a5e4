using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures.Scanning;

/// <summary>The phrases of some word lists as a tree of words, each phrase with what it means.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> idLookup;
    private readonly Dictionary<(int Node, int Word), int> children = [];
    private readonly List<List<Term>?> terms = [null];
    private readonly List<ulong> masks = [0];

    public Vocabulary(Lexicon lexicon, params ReadOnlySpan<string> sections)
    {
        Language = lexicon.Language;
        idLookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var section in sections)
            foreach (var (key, texts) in lexicon.Section(section).OrderBy(p => p.Key, StringComparer.Ordinal))
                if (Term.Parse(key) is { } term)
                    foreach (var text in texts) Add(text, term);
    }

    public Language Language { get; }

    /// <summary>Number of a word; 0 for one that begins or continues no phrase.</summary>
    public int Id(string norm) => ids.GetValueOrDefault(norm);

    public int Id(ReadOnlySpan<char> norm) => idLookup.TryGetValue(norm, out var id) ? id : 0;

    /// <summary>Kinds of the phrases that begin with a word, one bit each.</summary>
    public ulong Mask(int id) => masks[id];

    public static ulong Bit(TermKind kind) => 1UL << (int)kind;

    /// <summary>The longest phrase of a kind that begins at an atom.</summary>
    public bool TryMatch(Scan scan, int at, TermKind kind, out Match match)
    {
        match = default;
        if (at < 0 || at >= scan.Count || (scan[at].Mask & Bit(kind)) == 0) return false;
        Walk(scan, 0, at, kind, Cut.None, at, ref match);
        return match.Next > at;
    }

    private void Walk(Scan scan, int node, int at, TermKind kind, Cut cut, int first, ref Match best)
    {
        if (at >= scan.Count) return;
        for (var v = 0; v < scan[at].VariantCount; v++)
        {
            var (word, wordCut) = scan.Variant(at, v);
            if (!children.TryGetValue((node, word), out var child)) continue;
            if (at > first && wordCut is not (Cut.None or Cut.Article)) continue;
            var firstCut = at == first ? wordCut : cut;
            if (at + 1 > best.Next && terms[child] is { } found) Take(found, kind, at + 1, firstCut, ref best);
            Walk(scan, child, at + 1, kind, firstCut, first, ref best);
        }
    }

    private static void Take(List<Term> found, TermKind kind, int next, Cut cut, ref Match best)
    {
        foreach (var term in found)
            if (term.Kind == kind) { best = new Match(term, next, cut); return; }
    }

    private void Add(string text, Term term)
    {
        var node = 0;
        var first = 0;
        foreach (var word in Words(Folding.Fold(text)))
        {
            var id = IdOrNew(word);
            if (node == 0) first = id;
            if (!children.TryGetValue((node, id), out var child))
            {
                children[(node, id)] = child = terms.Count;
                terms.Add(null);
            }
            node = child;
        }
        if (node == 0) return;
        masks[first] |= Bit(term.Kind);
        (terms[node] ??= []).Add(term);
    }

    private int IdOrNew(string word)
    {
        if (ids.TryGetValue(word, out var id)) return id;
        ids[word] = id = masks.Count;
        masks.Add(0);
        return id;
    }

    /// <summary>Cuts as the scan does: runs of letters, runs of digits, single Han characters, single marks, 's with its apostrophe; hyphens only separate.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (char.IsWhiteSpace(text[start]) || (Folding.IsHyphen(text[start]) && text.Length > 1)) continue;
            var isClitic = text[start] is '\'' or '\u2019' && i < text.Length && char.IsLetter(text[i]);
            if (isClitic || (char.IsLetterOrDigit(text[start]) && !Folding.IsHan(text[start])))
                while (i < text.Length && char.IsLetterOrDigit(text[i]) && !Folding.IsHan(text[i])) i++;
            yield return text[start..i];
        }
    }
}

/// <param name="Next">The atom after the phrase.</param>
/// <param name="Cut">What was cut off in front of its first word.</param>
internal readonly record struct Match(Term Term, int Next, Cut Cut)
{
    public bool Has(Cut cut) => (Cut & cut) != Cut.None;
}
