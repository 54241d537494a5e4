using System.Collections.Immutable;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text.Noise;

/// <summary>The lists of <see cref="NoiseLexicon"/> that a phrase is in.</summary>
[Flags]
internal enum PhraseKinds
{
    None = 0, Line = 1, Opener = 2, Label = 4, Byline = 8, Phrase = 16, Heading = 32, Box = 64, Advert = 128, Menu = 256, Date = 512,
}

/// <summary>All phrases of the noise lexicons, found in token sequences by their normal forms in one walk.</summary>
internal sealed class PhraseIndex
{
    private readonly Node root = new();

    public PhraseIndex(IEnumerable<NoiseLexicon> lexicons)
    {
        foreach (var lexicon in lexicons)
        {
            Add(lexicon.Lines, PhraseKinds.Line);
            Add(lexicon.Openers, PhraseKinds.Opener);
            Add(lexicon.Labels, PhraseKinds.Label);
            Add(lexicon.Bylines, PhraseKinds.Byline);
            Add(lexicon.Phrases, PhraseKinds.Phrase);
            Add(lexicon.Headings, PhraseKinds.Heading);
            Add(lexicon.Boxes, PhraseKinds.Box);
            Add(lexicon.Adverts, PhraseKinds.Advert);
            Add(lexicon.Menu, PhraseKinds.Menu);
            Add(lexicon.Dates, PhraseKinds.Date);
        }
    }

    /// <summary>Where the longest phrase of one of <paramref name="kinds"/> ends that begins at <paramref name="start"/>; 0 where none does.</summary>
    public int Match(ImmutableArray<Token> tokens, int start, int end, PhraseKinds kinds)
    {
        if (!root.Next.TryGetValue(tokens[start].Norm, out var node)) return 0;
        var longest = (node.Kinds & kinds) != PhraseKinds.None ? start + 1 : 0;
        for (var i = start + 1; i < end; i++)
        {
            if (!IsPart(tokens[i])) continue;
            if (!node.Next.TryGetValue(tokens[i].Norm, out node)) break;
            if ((node.Kinds & kinds) != PhraseKinds.None) longest = i + 1;
        }
        return longest;
    }

    /// <summary>Marks are no part of a phrase; words and numbers are.</summary>
    public static bool IsPart(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    private void Add(ImmutableArray<string> phrases, PhraseKinds kind)
    {
        foreach (var phrase in phrases)
        {
            var node = root;
            foreach (var token in Tokeniser.Tokenise(phrase))
            {
                if (!IsPart(token)) continue;
                if (!node.Next.TryGetValue(token.Norm, out var next)) node.Next[token.Norm] = next = new Node();
                node = next;
            }
            if (node != root) node.Kinds |= kind;
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);
        public PhraseKinds Kinds { get; set; }
    }
}
