using System.Collections.Immutable;

namespace KnowledgeGraph.Text.Noise;

/// <summary>Walks over the pieces that bars and gaps cut a line into.</summary>
internal struct PieceReader(string text, ImmutableArray<Token> tokens, LineShape line)
{
    private int position = line.First;

    public bool Next(out int start, out int end)
    {
        while (position < line.End && tokens[position].Kind is TokenKind.Punctuation or TokenKind.Symbol) position++;
        start = position;
        while (position < line.End && !(position > start && (LineShape.IsBar(text, tokens[position]) || LineShape.IsAfterGap(text, tokens, position)))) position++;
        end = position;
        while (end > start && tokens[end - 1].Kind is TokenKind.Punctuation or TokenKind.Symbol) end--;
        return end > start;
    }
}
