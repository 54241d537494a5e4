using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Knowledge;

/// <summary>Hashes of a document's tokens, computed once and shared by all features.</summary>
internal sealed class TokenTable
{
    /// <summary>Stands for what is before the first and after the last token.</summary>
    public const uint Edge = 1;

    private readonly uint[] norms, stems, shapes;
    private readonly ImmutableArray<uint>[] signals;
    private readonly SignalLexicon? lexicon;

    public TokenTable(AnnotatedText text, SignalLexicon? lexicon = null)
    {
        Text = text;
        var tokens = text.Tokens;
        (norms, stems, shapes) = (new uint[tokens.Length], new uint[tokens.Length], new uint[tokens.Length]);
        for (var i = 0; i < tokens.Length; i++)
        {
            norms[i] = FeatureHash.Of(tokens[i].Norm);
            stems[i] = FeatureHash.Of(LightStem.Of(tokens[i], text.Language));
            shapes[i] = TokenShape.Of(tokens[i].Span.In(text.Text));
        }
        this.lexicon = lexicon;
        signals = lexicon?.Find(text, stems) ?? [];
        (SeenLower, SeenCapital) = text.Language == Language.En ? Cases(text) : ([], []);
    }

    public AnnotatedText Text { get; }

    /// <summary>English words that this document writes in lower case, and that it writes with a capital inside a sentence.</summary>
    public HashSet<uint> SeenLower { get; }
    public HashSet<uint> SeenCapital { get; }

    public int Count => norms.Length;
    public uint Norm(int i) => (uint)i < (uint)norms.Length ? norms[i] : Edge;
    public uint Stem(int i) => (uint)i < (uint)stems.Length ? stems[i] : Edge;
    public uint Shape(int i) => (uint)i < (uint)shapes.Length ? shapes[i] : Edge;
    /// <summary>Word lists that the token belongs to (see <see cref="SignalLexicon"/>).</summary>
    public ImmutableArray<uint> Signals(int i) => (uint)i < (uint)signals.Length ? signals[i] : [];

    /// <summary>Whether the token is a common noun of the word lists: no name by itself.</summary>
    public bool IsCommonNoun(int i) => lexicon?.IsCommonNoun(Signals(i)) == true;

    public bool IsPunctuation(int i) => Text.Tokens[i].Kind == TokenKind.Punctuation;

    private (HashSet<uint>, HashSet<uint>) Cases(AnnotatedText text)
    {
        var (lower, capital) = (new HashSet<uint>(), new HashSet<uint>());
        foreach (var sentence in text.Sentences)
            for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
                if (!text.Tokens[i].IsCapitalised) lower.Add(norms[i]);
                else if (i > sentence.FirstToken) capital.Add(norms[i]);
        return (lower, capital);
    }
}
