using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Cuts paragraphs into sentences; every token falls into exactly one.</summary>
internal sealed class SentenceSplitter(string text, ImmutableArray<Token> tokens, SentenceRules rules)
{
    // Quotes and brackets that may close behind a stop: ASCII, guillemets, curly, corner, full-width and lenticular ones.
    private const string Closers = "\"')]}\u00BB\u203A\u201D\u2019\u300D\u300F\uFF09\u3011\u300B\u3009\u3015\uFF02";

    private readonly ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly string stops = SentenceRules.Stops + rules.OwnStops;
    private readonly BracketPairs brackets = new(text, tokens);

    public ImmutableArray<Sentence> Split(ImmutableArray<Span> paragraphs)
    {
        var token = 0;
        for (var paragraph = 0; paragraph < paragraphs.Length; paragraph++)
        {
            var first = token;
            while (token < tokens.Length && tokens[token].Span.Start < paragraphs[paragraph].End) token++;
            if (token > first) SplitParagraph(first, token, paragraph);
        }
        return sentences.DrainToImmutable();
    }

    private void SplitParagraph(int first, int end, int paragraph)
    {
        brackets.Read(first, end);
        var start = first;
        for (var i = first; i < end;)
        {
            if (!IsStop(i))
            {
                i = Math.Max(i + 1, brackets.SkipFrom(i));
                continue;
            }
            var last = i;
            while (last + 1 < end && IsStopMark(last + 1) && AreAdjacent(last)) last++;
            var stop = new StopContext(text, tokens, start, i, last, AfterClosers(last + 1, end), end);
            i = stop.Next;
            if (!rules.Ends(stop)) continue;
            Add(start, i, paragraph);
            start = i;
        }
        if (start < end) Add(start, end, paragraph);
    }

    private bool AreAdjacent(int index) => tokens[index].Span.End == tokens[index + 1].Span.Start;

    // A stop mark, or a word that brings its own: U.S.
    private bool IsStop(int index) => IsStopMark(index) || (tokens[index].Kind == TokenKind.Word && text[tokens[index].Span.End - 1] == '.');

    private bool IsStopMark(int index) =>
        tokens[index].Kind == TokenKind.Punctuation && stops.Contains(text[tokens[index].Span.Start], StringComparison.Ordinal);

    // Closing marks written against the stop, and notes such as [1] after it.
    private int AfterClosers(int index, int end)
    {
        while (index < end && AreAdjacent(index - 1))
        {
            if (Closers.Contains(text[tokens[index].Span.Start], StringComparison.Ordinal) && tokens[index].Kind == TokenKind.Punctuation) index++;
            else if (index + 2 < end && text[tokens[index].Span.Start] == '[' && tokens[index + 1].Kind == TokenKind.Number && text[tokens[index + 2].Span.Start] == ']') index += 3;
            else break;
        }
        return index;
    }

    private void Add(int first, int end, int paragraph)
    {
        while (end - first > rules.MostTokens)
        {
            var cut = SoftBreak(first + (rules.MostTokens / 3), first + rules.MostTokens);
            AddWhole(first, cut, paragraph);
            first = cut;
        }
        AddWhole(first, end, paragraph);
    }

    // After the last comma, semicolon or colon between the two; where there is none, at the upper bound.
    private int SoftBreak(int lowest, int highest)
    {
        for (var i = highest - 1; i > lowest; i--)
            if (tokens[i].Kind == TokenKind.Punctuation && ",;:\u060C\u061B\uFF0C\uFF1B\uFF1A\u3001".Contains(text[tokens[i].Span.Start], StringComparison.Ordinal)) return i + 1;
        return highest;
    }

    private void AddWhole(int first, int end, int paragraph) =>
        sentences.Add(new Sentence(sentences.Count, new Span(tokens[first].Span.Start, tokens[end - 1].Span.End), first, end - first, paragraph, IsNoise: false));
}
