using System.Collections.Immutable;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Brackets of one paragraph that belong together; what stands between them is not cut.</summary>
internal sealed class BracketPairs(string text, ImmutableArray<Token> tokens)
{
    private const int FarthestApart = 60;

    // Round, square, full-width round, lenticular, double and single angle, tortoise shell.
    private const string Openers = "([\uFF08\u3010\u300A\u3008\u3014", Closers = ")]\uFF09\u3011\u300B\u3009\u3015";

    private readonly Dictionary<int, int> closers = [];
    private readonly Stack<int> open = new();

    public void Read(int first, int end)
    {
        closers.Clear();
        open.Clear();
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation) continue;
            var mark = text[tokens[i].Span.Start];
            if (Openers.Contains(mark, StringComparison.Ordinal)) open.Push(i);
            else if (Closers.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var kind) Close(i, Openers[kind]);
        }
    }

    /// <summary>The first token after the pair that opens at <paramref name="index"/>; 0 where none does.</summary>
    public int SkipFrom(int index) => closers.TryGetValue(index, out var closer) ? closer : 0;

    private void Close(int index, char opener)
    {
        if (!open.TryPeek(out var opened) || text[tokens[opened].Span.Start] != opener) return;
        open.Pop();
        if (index - opened <= FarthestApart) closers[opened] = index + 1;
    }
}
