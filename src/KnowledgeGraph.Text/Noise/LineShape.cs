using System.Collections.Immutable;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text.Noise;

/// <summary>What can be seen of a paragraph without understanding a word of it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Gap">Whether an empty line stands before it.</param>
/// <param name="Weight">Words; two Han characters count as one.</param>
/// <param name="Letters">How many tokens are words.</param>
/// <param name="EndsSentence">Whether it ends with a stop.</param>
/// <param name="EndsStatement">Whether that stop is neither a question nor an exclamation mark.</param>
/// <param name="Pieces">How many pieces bars and gaps cut it into; 1 where there are none.</param>
/// <param name="LongestPiece">Weight of the heaviest piece.</param>
/// <param name="IsTrail">Whether the bars are angles, as in a trail of sections.</param>
/// <param name="IsItem">Whether it begins with a bullet, a dash or a number.</param>
internal readonly record struct LineShape(
    int First, int End, bool Gap, int Weight, int Letters, bool EndsSentence, bool EndsStatement, int Pieces, int LongestPiece, bool IsTrail, bool IsItem)
{
    // Vertical bars, bullet and middle dots, single and double angles.
    private const string Bars = "|\uFF5C\u2502\u2022\u00B7\u30FB\u203A\u2039>\u00BB\u2192/", Angles = "\u203A>\u00BB\u2192";

    private const string Bullets = "-*\u2022\u00B7\u2013\u2014\u25AA\u25CF\u25E6\u25A0\u25B6\u25BA";

    /// <summary>A sentence of usual length: content, unless something speaks against it.</summary>
    public bool IsProse => (EndsSentence && Weight >= 8) || (Weight >= 30 && Pieces < 3);

    public static LineShape Of(string text, ImmutableArray<Token> tokens, int first, int end, bool gap)
    {
        var pieces = PieceCounter.Of(text, tokens, first, end);
        var last = LastMark(text, tokens, first, end);
        var isEnd = SentenceRules.Stops.Contains(last, StringComparison.Ordinal) || last == '\uFF1B';
        return new LineShape(
            first, end, gap, pieces.Weight, pieces.Letters, isEnd, isEnd && !SentenceRules.Emphatic.Contains(last, StringComparison.Ordinal),
            pieces.Count, pieces.Longest, pieces.IsTrail, BeginsItem(text, tokens, first, end));
    }

    /// <summary>Whether the token is a bar that parts links.</summary>
    public static bool IsBar(string text, Token token) =>
        token.Span.Length == 1 && token.Kind != TokenKind.Word && Bars.Contains(text[token.Span.Start], StringComparison.Ordinal);

    public static bool IsAngle(string text, Token token) => Angles.Contains(text[token.Span.Start], StringComparison.Ordinal);

    /// <summary>Whether white space wider than a word space stands between the token and the one before it.</summary>
    public static bool IsAfterGap(string text, ImmutableArray<Token> tokens, int index)
    {
        var space = text.AsSpan(tokens[index - 1].Span.End, tokens[index].Span.Start - tokens[index - 1].Span.End);
        return space.Length >= 2 ? !space.ContainsAny('\n', '\r') : space is "\t" or "\u3000";
    }

    private static bool BeginsItem(string text, ImmutableArray<Token> tokens, int first, int end)
    {
        if (Bullets.Contains(text[tokens[first].Span.Start], StringComparison.Ordinal)) return true;
        return end - first > 2 && tokens[first] is { Kind: TokenKind.Number, Span.Length: <= 2 };
    }

    // The last mark that is no closing quote or bracket.
    private static char LastMark(string text, ImmutableArray<Token> tokens, int first, int end)
    {
        for (var i = end - 1; i >= Math.Max(first, end - 4); i--)
        {
            var mark = text[tokens[i].Span.End - 1];
            if (!"\"')]\u00BB\u203A\u201D\u2019\u300D\u300F\uFF09\u3011\u300B".Contains(mark, StringComparison.Ordinal)) return mark;
        }
        return ' ';
    }
}
