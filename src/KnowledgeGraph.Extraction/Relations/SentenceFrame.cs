using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Model;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>One element of a frame: a word, a mark, or a whole mention, seen as its type.</summary>
/// <param name="Mention">Index of the mention, -1 for words and marks.</param>
internal readonly record struct FrameElement(uint Norm, uint Stem, int Mention, bool IsMark, int Token);

/// <summary>A sentence in which each mention is one element: what stands between two mentions is then the same whatever their names are.</summary>
internal sealed class SentenceFrame
{
    private static readonly Dictionary<string, uint> TypeHashes = new(StringComparer.Ordinal);

    private readonly int[] elementOfMention;

    public SentenceFrame(TokenTable table, Sentence sentence, IReadOnlyList<Mentioned> mentions)
    {
        (Table, Sentence, Mentions) = (table, sentence, mentions);
        Language = FeatureHash.Of(table.Text.Language.Code());
        elementOfMention = new int[mentions.Count];
        Array.Fill(elementOfMention, -1);
        Elements = Build(sentence);
    }

    public TokenTable Table { get; }
    public Sentence Sentence { get; }
    public IReadOnlyList<Mentioned> Mentions { get; }
    public IReadOnlyList<FrameElement> Elements { get; }

    /// <summary>Hash of the language's code, to keep words of languages apart.</summary>
    public uint Language { get; }

    /// <summary>Where the mention stands; before the first element for an implied one.</summary>
    public int ElementOf(int mention) => elementOfMention[mention];

    /// <summary>Word lists that the element belongs to; none for mentions.</summary>
    public ImmutableArray<uint> Signals(int element) => Elements[element].Mention >= 0 ? [] : Table.Signals(Elements[element].Token);

    public static uint Type(string type)
    {
        lock (TypeHashes)
            return TypeHashes.TryGetValue(type, out var hash) ? hash : TypeHashes[type] = FeatureHash.Of(type);
    }

    private List<FrameElement> Build(Sentence sentence)
    {
        var elements = new List<FrameElement>(sentence.TokenCount);
        var (token, end, next) = (sentence.FirstToken, sentence.FirstToken + sentence.TokenCount, 0);
        while (token < end)
        {
            while (next < Mentions.Count && (Mentions[next].IsImplied || Mentions[next].FirstToken < token)) next++;
            if (next < Mentions.Count && Mentions[next].FirstToken == token)
            {
                var type = Type(Mentions[next].Type);
                elementOfMention[next] = elements.Count;
                elements.Add(new FrameElement(type, type, next, IsMark: false, token));
                token = Math.Max(token + 1, Mentions[next].EndToken);
                next++;
            }
            else
            {
                elements.Add(new FrameElement(Table.Norm(token), Table.Stem(token), -1, Table.IsPunctuation(token), token));
                token++;
            }
        }
        return elements;
    }
}
