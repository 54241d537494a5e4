using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Knowledge;

/// <summary>How a surface form stands for an entity.</summary>
internal enum NameKind { Name, Demonym, Metonym }

/// <param name="Entity">Index into the knowledge's entities.</param>
internal readonly record struct GazetteerEntry(int Entity, NameKind Kind, string Surface);

/// <param name="Start">Where the name begins in the text: after a proclitic that was cut off.</param>
internal sealed record GazetteerMatch(int FirstToken, int TokenCount, int Start, ImmutableArray<GazetteerEntry> Entries);

/// <summary>All known names of one language's texts as a trie over folded tokens.</summary>
internal sealed class Gazetteer
{
    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);
        public List<GazetteerEntry> Entries { get; } = [];
    }

    private readonly Node root = new();
    private readonly Language language;

    public Gazetteer(Language language, ImmutableArray<EntityProfile> entities, TextAnnotator annotator)
    {
        this.language = language;
        for (var i = 0; i < entities.Length; i++)
        {
            var profile = entities[i];
            var demonyms = profile.Demonyms.Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
            var metonyms = profile.Metonyms.Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var text in profile.Entity.Names.Concat(profile.Entity.Aliases).Where(t => CanOccur(t.Text)).Select(t => t.Text).Distinct(StringComparer.Ordinal))
                Add(annotator.Annotate(text, language), new GazetteerEntry(i, demonyms.Contains(text) ? NameKind.Demonym : metonyms.Contains(text) ? NameKind.Metonym : NameKind.Name, text));
        }
    }

    /// <summary>Matches of the sentence, longest first at each token; they may overlap.</summary>
    public IEnumerable<GazetteerMatch> Matches(AnnotatedText text, Sentence sentence)
    {
        var end = sentence.FirstToken + sentence.TokenCount;
        for (var i = sentence.FirstToken; i < end; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Punctuation) continue;
            var found = MatchAt(text, i, end);
            for (var k = found.Count - 1; k >= 0; k--) yield return found[k];
        }
    }

    private List<GazetteerMatch> MatchAt(AnnotatedText text, int first, int end)
    {
        var found = new List<GazetteerMatch>();
        var token = text.Tokens[first];
        Walk(Key(token.Norm), token.Span.Start, "");
        foreach (var stem in token.Stems) Walk(Key(stem.Norm), stem.Start, stem.Cut);
        found.Sort((a, b) => a.TokenCount.CompareTo(b.TokenCount));
        return found;

        void Walk(string key, int start, string cut)
        {
            if (!root.Next.TryGetValue(key, out var node)) return;
            Collect(node, 1, start);
            for (var j = first + 1; j < end; j++)
            {
                if (text.Tokens[j].Kind == TokenKind.Punctuation && IsTransparent(text.Tokens[j].Norm)) continue;
                if (!node.Next.TryGetValue(Key(text.Tokens[j].Norm), out node!)) return;
                Collect(node, j - first + 1, start);
            }
        }

        void Collect(Node node, int count, int start)
        {
            if (node.Entries.Count == 0) return;
            var surface = text.Text.AsSpan(start, text.Tokens[first + count - 1].Span.End - start);
            var fitting = Fitting(node.Entries, surface);
            if (!fitting.IsEmpty && !found.Exists(f => f.TokenCount == count)) found.Add(new GazetteerMatch(first, count, start, fitting));
        }
    }

    private static ImmutableArray<GazetteerEntry> Fitting(List<GazetteerEntry> entries, ReadOnlySpan<char> surface)
    {
        var fitting = ImmutableArray.CreateBuilder<GazetteerEntry>();
        foreach (var entry in entries)
            if (CaseFits(entry.Surface, surface)) fitting.Add(entry);
        return fitting.DrainToImmutable();
    }

    // Latin names: a capital in the name wants a capital in the text; a short name all in capitals wants the same letters.
    private static bool CaseFits(string name, ReadOnlySpan<char> surface)
    {
        if (!char.IsAsciiLetterUpper(name[0])) return true;
        if (name.Length <= 5 && name.All(c => !char.IsAsciiLetterLower(c))) return surface.StartsWith(name, StringComparison.Ordinal) || surface.Length > 5;
        return char.IsUpper(surface[0]);
    }

    private void Add(AnnotatedText alias, GazetteerEntry entry)
    {
        var node = root;
        foreach (var token in alias.Tokens)
        {
            if (token.Kind == TokenKind.Punctuation && IsTransparent(token.Norm)) continue;
            var key = Key(token.Norm);
            if (!node.Next.TryGetValue(key, out var next)) node.Next[key] = next = new Node();
            node = next;
        }
        if (node != root && !node.Entries.Exists(e => e.Entity == entry.Entity)) node.Entries.Add(entry);
    }

    private string Key(string norm) => language == Language.Ar ? NameFolding.WithoutArticle(norm) : norm;

    private static bool IsTransparent(string mark) => mark is "\u00AB" or "\u00BB" or "\"" or "\u201C" or "\u201D" or "." or "-" or "\u00B7";

    private bool CanOccur(string name)
    {
        var (arabic, han) = (name.Any(c => c is >= '\u0600' and <= '\u06FF'), name.Any(c => c is >= '\u4E00' and <= '\u9FFF'));
        return language switch { Language.Ar => !han, Language.Zh => !arabic, _ => !arabic && !han };
    }
}
