using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text.Normalisation;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Paragraphs: a line each, except where lines are broken at a margin, as in mail, and belong together.</summary>
internal static class Paragraphs
{
    private const int WidestMargin = 120, NarrowestMargin = 30, NarrowestHanMargin = 18;

    public static ImmutableArray<Span> Of(string text)
    {
        var lines = TextLines.Of(text);
        var paragraphs = ImmutableArray.CreateBuilder<Span>(lines.Count);
        for (var first = 0; first < lines.Count;)
        {
            var next = first + 1;
            while (next < lines.Count && !lines[next].Gap) next++;
            AddBlock(text, CollectionsMarshal.AsSpan(lines)[first..next], paragraphs);
            first = next;
        }
        return paragraphs.DrainToImmutable();
    }

    private static void AddBlock(string text, ReadOnlySpan<TextLines.Line> block, ImmutableArray<Span>.Builder paragraphs)
    {
        var margin = Margin(text, block);
        var start = block[0].Span.Start;
        for (var i = 1; i < block.Length; i++)
        {
            if (Continues(text, block[i - 1].Span, block[i].Span, margin)) continue;
            paragraphs.Add(new Span(start, block[i - 1].Span.End));
            start = block[i].Span.Start;
        }
        paragraphs.Add(new Span(start, block[^1].Span.End));
    }

    // A margin is seen where all lines but the last of a block end near the same column, the block ends a sentence and is no menu, and
    // lines run on: in Latin letters some go on in small letters; elsewhere there must be more lines to believe it. 0 where there is none.
    private static int Margin(string text, ReadOnlySpan<TextLines.Line> block)
    {
        if (block.Length < 3 || !EndsSentence(text, block[^1].Span)) return 0;
        var longest = 0;
        foreach (var line in block) longest = Math.Max(longest, line.Span.Length);
        var isHan = CharacterClasses.Of(text[block[0].Span.Start + (block[0].Span.Length / 2)]) == CharacterClass.Han;
        if (longest > WidestMargin || longest < (isHan ? NarrowestHanMargin : NarrowestMargin)) return 0;
        var full = longest * (isHan ? 9 : 7) / 10;
        var small = 0;
        for (var i = 0; i < block.Length; i++)
        {
            if (i < block.Length - 1 && block[i].Span.Length < full) return 0;
            if (text.AsSpan(block[i].Span.Start, block[i].Span.Length).ContainsAny("|\u203A>\uFF5C\u2022\u00B7")) return 0;
            if (char.IsLower(text[block[i].Span.Start])) small++;
        }
        var isLatin = CharacterClasses.Of(text[block[0].Span.Start]) == CharacterClass.Letter;
        return (isLatin ? small * 3 >= block.Length : block.Length >= 4) ? longest : 0;
    }

    private static bool EndsSentence(string text, Span line) =>
        (SentenceRules.Stops + "\u201D\"\u00BB)").Contains(text[line.End - 1], StringComparison.Ordinal);

    private static bool Continues(string text, Span line, Span next, int margin)
    {
        if (IsItem(text, next) || "\u3002\uFF01\uFF1F".Contains(text[line.End - 1], StringComparison.Ordinal)) return false;
        if (margin > 0) return true;
        var isOpen = char.IsLower(text[line.End - 1]) || text[line.End - 1] is ',' or '\u060C' or '-';
        return isOpen && char.IsLower(text[next.Start]) && line.Length is >= 40 and <= WidestMargin;
    }

    private static bool IsItem(string text, Span line)
    {
        var first = text[line.Start];
        if ("-*\u2022\u00B7\u2013\u2014\u25AA\u25CF\u25E6\u3010[(".Contains(first, StringComparison.Ordinal)) return true;
        return line.Length > 2 && char.IsDigit(first) && (text[line.Start + 1] is '.' or ')' or '\u3001' || (char.IsDigit(text[line.Start + 1]) && text[line.Start + 2] is '.' or ')'));
    }
}
