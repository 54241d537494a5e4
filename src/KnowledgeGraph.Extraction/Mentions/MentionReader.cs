using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Reads a document once, sentence by sentence: tags names and anaphors, links the names, then resolves the anaphors among what was met before.</summary>
internal sealed class MentionReader(
    MentionTagger tagger, AnaphorResolver? anaphors, Gazetteer gazetteer, SoundIndex sounds, ImmutableArray<EntityProfile> entities)
{
    public IReadOnlyList<MentionedSentence> Read(TokenTable table)
    {
        var linker = new Linker(entities, sounds, table.Text.Language);
        var all = new List<Mentioned>();
        var sentences = new List<MentionedSentence>();
        var words = table.Text.Tokens.Select(t => t.Norm).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in table.Text.Sentences)
        {
            if (sentence.IsNoise || sentence.TokenCount == 0) continue;
            var matches = gazetteer.Matches(table.Text, sentence).ToList();
            var path = tagger.Decode(new TaggerFeatures(table, sentence, matches, entities), sentence.TokenCount);
            var start = all.Count;
            foreach (var span in tagger.Spans(path, sentence.FirstToken))
                if (Read(table, sentence, span, matches, linker, all, words) is { } mention) all.Add(mention);
            sentences.Add(new MentionedSentence(sentence, all[start..]));
        }
        return sentences;
    }

    private Mentioned? Read(TokenTable table, Sentence sentence, TaggedSpan span, List<GazetteerMatch> matches, Linker linker, List<Mentioned> before, HashSet<string> words)
    {
        var tokens = table.Text.Tokens;
        var end = tokens[span.FirstToken + span.TokenCount - 1].Span.End;
        if (span.Kind == TagSet.Anaphor)
        {
            if (anaphors?.Resolve(table, span, sentence.Index, before) is not { } referent) return null;
            referent.MentionCount++;
            return new Mentioned(new Span(tokens[span.FirstToken].Span.Start, end), span.FirstToken, span.TokenCount, sentence.Index, referent.Type, IsAnaphor: true, referent);
        }
        var inside = matches.Where(m => m.FirstToken >= span.FirstToken && m.FirstToken + m.TokenCount <= span.FirstToken + span.TokenCount).OrderByDescending(m => m.TokenCount).ToList();
        var start = NameStart.Of(table, span, inside, words);
        var surface = table.Text.Text[start..end];
        var name = new NameCandidate(new Span(start, end), span.FirstToken, span.TokenCount, sentence.Index, span.Kind, surface, NameWords.Of(surface, table.Text.Language), inside,
            Enumerable.Range(span.FirstToken, span.TokenCount).Where(table.IsCommonNoun).ToHashSet());
        if (name.Folded.Length == 0 || (inside.Count == 0 && name.CommonNouns.Count == span.TokenCount)) return null;
        var linked = Bracketed(table, name, before) is { } introduced ? linker.LinkBracketed(name, introduced) : linker.Link(name);
        return new Mentioned(name.Span, span.FirstToken, span.TokenCount, sentence.Index, linked.Type, IsAnaphor: false, linked);
    }

    // "Bureau of Industry and Security (BIS": the name before the bracket, when the types agree and the second is the shorter.
    private static Referent? Bracketed(TokenTable table, NameCandidate name, List<Mentioned> before)
    {
        if (before.Count == 0 || before[^1] is not { IsAnaphor: false } last || last.Sentence != name.Sentence || last.Type != name.Type) return null;
        var between = name.FirstToken - last.EndToken;
        if (between is < 1 or > 2 || table.Text.Tokens[last.EndToken].Norm is not ("(" or "\uFF08")) return null;
        return name.Surface.Length < last.Span.Length || IsLatin(name.Surface) ? last.Referent : null;
    }

    private static bool IsLatin(string name) => name.All(c => c < '\u0250');
}
