using System.Collections.Immutable;

namespace KnowledgeGraph.Text.Noise;

/// <summary>Marks the sentences that are page furniture: each line by itself first, then by what stands around it.</summary>
internal sealed class NoiseMarker(PhraseIndex phrases)
{
    public ImmutableArray<Sentence> Mark(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        if (sentences.IsEmpty) return sentences;
        var lines = Lines(text, tokens, sentences);
        var isNoise = LineContext.Resolve(lines, Roles(text, tokens, lines));
        var marked = ImmutableArray.CreateBuilder<Sentence>(sentences.Length);
        var line = -1;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (i == 0 || sentences[i].Paragraph != sentences[i - 1].Paragraph) line++;
            marked.Add(isNoise[line] ? sentences[i] with { IsNoise = true } : sentences[i]);
        }
        return marked.MoveToImmutable();
    }

    private LineRole[] Roles(string text, ImmutableArray<Token> tokens, List<LineShape> lines)
    {
        var classifier = new LineClassifier(phrases, text, tokens);
        var repetitions = new Repetitions(tokens);
        var roles = new LineRole[lines.Count];
        for (var i = 0; i < roles.Length; i++)
            roles[i] = repetitions.IsRepeated(lines[i]) ? LineRole.Furniture : classifier.RoleOf(lines[i]);
        return roles;
    }

    private static List<LineShape> Lines(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var lines = new List<LineShape>();
        for (var first = 0; first < sentences.Length;)
        {
            var next = first + 1;
            while (next < sentences.Length && sentences[next].Paragraph == sentences[first].Paragraph) next++;
            var before = first == 0 ? 0 : sentences[first - 1].Span.End;
            var gap = text.AsSpan(before, sentences[first].Span.Start - before).Count('\n') > 1;
            var last = sentences[next - 1];
            lines.Add(LineShape.Of(text, tokens, sentences[first].FirstToken, last.FirstToken + last.TokenCount, gap || first == 0));
            first = next;
        }
        return lines;
    }
}
