using System.Collections.Immutable;
using KnowledgeGraph.Text.Normalisation;

namespace KnowledgeGraph.Text.Noise;

/// <summary>Weighs the pieces that bars and gaps cut a line into.</summary>
/// <param name="Weight">Of the whole line, in words.</param>
internal readonly record struct PieceCounter(int Weight, int Letters, int Count, int Longest, bool IsTrail)
{
    private const char OpeningGuillemet = '\u00AB';

    public static PieceCounter Of(string text, ImmutableArray<Token> tokens, int first, int end)
    {
        int halves = 0, pieceHalves = 0, letters = 0, count = 0, longest = 0;
        var isTrail = false;
        var isQuoted = text.AsSpan(tokens[first].Span.Start, tokens[end - 1].Span.End - tokens[first].Span.Start).Contains(OpeningGuillemet);
        for (var i = first; i < end; i++)
        {
            var isBar = i > first && LineShape.IsBar(text, tokens[i]) && IsSpaced(text, tokens, i) && !(isQuoted && text[tokens[i].Span.Start] == '\u00BB');
            isTrail |= isBar && LineShape.IsAngle(text, tokens[i]);
            if ((isBar || (i > first && LineShape.IsAfterGap(text, tokens, i))) && pieceHalves > 0)
            {
                count++;
                longest = Math.Max(longest, pieceHalves);
                pieceHalves = 0;
            }
            if (tokens[i].Kind != TokenKind.Word) continue;
            letters++;
            var half = CharacterClasses.Of(text[tokens[i].Span.Start]) == CharacterClass.Han ? 1 : 2;
            halves += half;
            pieceHalves += half;
        }
        if (pieceHalves > 0) count++;
        return new PieceCounter((halves + 1) / 2, letters, Math.Max(count, 1), (Math.Max(longest, pieceHalves) + 1) / 2, isTrail);
    }

    // A bar has space on one side at least; a slash on both, or it parts numbers and alternatives.
    private static bool IsSpaced(string text, ImmutableArray<Token> tokens, int index)
    {
        var span = tokens[index].Span;
        if (text[span.Start] is '|' or '\uFF5C') return true;
        var before = char.IsWhiteSpace(text[span.Start - 1]);
        var after = span.End >= text.Length || char.IsWhiteSpace(text[span.End]);
        return text[span.Start] == '/' ? before && after : before || after;
    }
}
