using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Knowledge;

/// <summary>
/// The word lists as a trie over stems: which tokens of a text belong to a listed phrase, and of which lists. A signal is the hash of a section and a key
/// (<c>triggers/restricts</c>): what unseen words share with those the models have met.
/// </summary>
internal sealed class SignalLexicon
{
    /// <summary>Sections whose lists are signals.</summary>
    private static readonly string[] Sections = ["triggers", "negation", "modality", "attribution", "classes"];

    private sealed class Node
    {
        public Dictionary<uint, Node> Next { get; } = [];
        public List<uint> Signals { get; } = [];
    }

    private readonly Node root = new();
    private readonly HashSet<uint> generic = [];

    public SignalLexicon(Lexicon lexicon, TextAnnotator annotator)
    {
        foreach (var section in Sections)
            foreach (var (key, phrases) in lexicon.Section(section))
                foreach (var phrase in phrases)
                {
                    if (section == "classes" && key.EndsWith("_noun", StringComparison.Ordinal)) generic.Add(FeatureHash.Of($"{section}/{key}"));
                    Add(annotator.Annotate(phrase, lexicon.Language), FeatureHash.Of($"{section}/{key}"));
                }
    }

    /// <summary>Whether signals mark a common noun (company, chip, law, ban ...): no name by itself.</summary>
    public bool IsCommonNoun(ImmutableArray<uint> signals)
    {
        foreach (var signal in signals)
            if (generic.Contains(signal)) return true;
        return false;
    }

    /// <summary>Signals of each token of the text; empty for most.</summary>
    public ImmutableArray<uint>[] Find(AnnotatedText text, uint[] stems)
    {
        var found = new ImmutableArray<uint>[stems.Length];
        Array.Fill(found, []);
        for (var i = 0; i < stems.Length; i++)
        {
            var node = root;
            for (var j = i; j < stems.Length && node.Next.TryGetValue(stems[j], out var next); j++)
            {
                node = next;
                if (node.Signals.Count == 0) continue;
                for (var k = i; k <= j; k++) found[k] = Union(found[k], node.Signals);
            }
        }
        return found;
    }

    private static ImmutableArray<uint> Union(ImmutableArray<uint> known, List<uint> more)
    {
        foreach (var signal in more)
            if (!known.Contains(signal)) known = known.Add(signal);
        return known;
    }

    private void Add(AnnotatedText phrase, uint signal)
    {
        var node = root;
        foreach (var token in phrase.Tokens)
        {
            var stem = FeatureHash.Of(LightStem.Of(token, phrase.Language));
            if (!node.Next.TryGetValue(stem, out var next)) node.Next[stem] = next = new Node();
            node = next;
        }
        if (node != root && !node.Signals.Contains(signal)) node.Signals.Add(signal);
    }
}
