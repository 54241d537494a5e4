using System.Collections.Immutable;

namespace KnowledgeGraph.Text.Noise;

/// <summary>What a line is when nothing around it is looked at.</summary>
internal enum LineRole
{
    /// <summary>A sentence of usual length.</summary>
    Prose,

    /// <summary>A title, an item, a few words: its neighbours decide.</summary>
    Short,

    /// <summary>Words of a menu, or a date, and nothing else: furniture beside furniture.</summary>
    Menu,

    Furniture,

    /// <summary>Furniture if there is prose elsewhere in the text.</summary>
    Ticker,

    /// <summary>Opens a list of links or comments.</summary>
    Heading,

    /// <summary>Makes furniture of what follows.</summary>
    Box,

    /// <summary>Marks an advert.</summary>
    Advert,
}

/// <summary>Tells the role of a line from its shape and its words; the surer signs are looked at first.</summary>
internal sealed class LineClassifier(PhraseIndex phrases, string text, ImmutableArray<Token> tokens)
{
    private const int LongestNote = 35, LongestByline = 8, LongestLink = 6, SentenceWeight = 8;

    public LineRole RoleOf(in LineShape line)
    {
        if (EncodedResidue.Is(text.AsSpan(Start(line), tokens[line.End - 1].Span.End - Start(line)))) return LineRole.Furniture;
        var first = FirstWord(line);
        if (first == line.End || IsRights(line)) return LineRole.Furniture;
        if (ByOpening(line, first) is { } role) return role;
        if (Has(line) || IsBar(line)) return LineRole.Furniture;
        if (IsDateLine(line)) return line.Pieces > 1 ? LineRole.Furniture : LineRole.Menu;
        return ByCover(line, first);
    }

    private int Start(in LineShape line) => tokens[line.First].Span.Start;

    private int FirstWord(in LineShape line)
    {
        var first = line.First;
        while (first < line.End && tokens[first].Kind is TokenKind.Punctuation or TokenKind.Symbol) first++;
        return first;
    }

    private LineRole? ByOpening(in LineShape line, int first)
    {
        var counted = tokens[first].Kind == TokenKind.Number && first + 1 < line.End ? first + 1 : first;
        if (IsWhole(line, counted, PhraseKinds.Heading)) return LineRole.Heading;
        if (IsWhole(line, first, PhraseKinds.Box)) return LineRole.Box;
        if (IsLabel(line, first, PhraseKinds.Advert) && line.Weight <= LongestNote) return LineRole.Advert;
        if (line.Weight > LongestNote) return null;
        if (phrases.Match(tokens, first, line.End, PhraseKinds.Opener) > 0) return LineRole.Furniture;
        if (IsLabel(line, first, PhraseKinds.Label | PhraseKinds.Heading | PhraseKinds.Box))
            return line.Weight >= SentenceWeight && line.Pieces < 3 ? LineRole.Ticker : LineRole.Furniture;
        return IsByline(line, first) ? LineRole.Furniture : null;
    }

    // The phrase, then nothing but numbers, marks and words of menus.
    private bool IsWhole(in LineShape line, int start, PhraseKinds kind)
    {
        var end = phrases.Match(tokens, start, line.End, kind);
        return end > 0 && CoveredFrom(line, end, PhraseKinds.Menu | PhraseKinds.Line) == line.End;
    }

    // The phrase, then a colon, a bar, a bracket, a gap, a number in a line that is no sentence, or nothing.
    private bool IsLabel(in LineShape line, int first, PhraseKinds kinds)
    {
        var end = phrases.Match(tokens, first, line.End, kinds);
        if (end == 0) return false;
        if (end == line.End || LineShape.IsAfterGap(text, tokens, end) || (tokens[end].Kind == TokenKind.Number && !line.EndsSentence)) return true;
        var mark = text[tokens[end].Span.Start];
        return ":|()[]\uFF1A\uFF5C\uFF08\uFF09\u3011\u203A>\u2022\u00B7".Contains(mark, StringComparison.Ordinal);
    }

    // A name after the phrase: few words, or pieces, or a date; an interview's questions begin with the same phrase but are sentences.
    private bool IsByline(in LineShape line, int first)
    {
        if (line.EndsSentence || line.Weight > LongestByline + (line.Pieces * 2)) return false;
        var end = phrases.Match(tokens, first, line.End, PhraseKinds.Byline);
        if (end == 0 || end == line.End || tokens[end].Kind == TokenKind.Number) return false;
        return line.Pieces > 1 || line.Weight <= LongestByline - 2 || IsLabel(line, first, PhraseKinds.Byline) || HasDate(line);
    }

    private bool HasDate(in LineShape line)
    {
        for (var i = line.First; i < line.End; i++)
            if (PhraseIndex.IsPart(tokens[i]) && phrases.Match(tokens, i, line.End, PhraseKinds.Date) > 0) return true;
        return false;
    }

    private bool Has(in LineShape line)
    {
        if (line.Weight > LongestNote) return false;
        for (var i = line.First; i < line.End; i++)
            if (PhraseIndex.IsPart(tokens[i]) && phrases.Match(tokens, i, line.End, PhraseKinds.Phrase) > 0) return true;
        return false;
    }

    // The copyright sign.
    private bool IsRights(in LineShape line)
    {
        if (line.Weight > LongestNote) return false;
        for (var i = line.First; i < line.End; i++) if (text[tokens[i].Span.Start] == '\u00A9') return true;
        return false;
    }

    // Some piece gives a date or a time and nothing else, and the others are short.
    private bool IsDateLine(in LineShape line)
    {
        if (line.EndsSentence || line.LongestPiece > LongestLink) return false;
        var reader = new PieceReader(text, tokens, line);
        while (reader.Next(out var start, out var end))
            if (IsDate(start, end)) return true;
        return false;
    }

    private bool IsDate(int start, int end)
    {
        bool hasNumber = false, hasWord = false;
        for (var i = start; i < end;)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                var match = phrases.Match(tokens, i, end, PhraseKinds.Date);
                if (match == 0) return false;
                hasWord = true;
                i = match;
                continue;
            }
            hasNumber |= tokens[i++].Kind == TokenKind.Number;
        }
        return hasNumber && (hasWord || end - start >= 5);
    }

    // Short pieces between bars, one of them a word of menus, or a trail of sections.
    private bool IsBar(in LineShape line)
    {
        if (line.Pieces < 2 || line.EndsSentence || line.Weight > line.Pieces * LongestLink || IsRowOfNumbers(line)) return false;
        if (line.IsTrail && line.LongestPiece <= LongestLink) return true;
        var reader = new PieceReader(text, tokens, line);
        while (reader.Next(out var start, out var end))
            if (phrases.Match(tokens, start, end, PhraseKinds.Menu | PhraseKinds.Line) == end) return true;
        return false;
    }

    // A table is not furniture.
    private bool IsRowOfNumbers(in LineShape line)
    {
        var numbers = 0;
        for (var i = line.First; i < line.End; i++) if (tokens[i].Kind == TokenKind.Number) numbers++;
        return numbers >= line.Pieces;
    }

    private LineRole ByCover(in LineShape line, int first)
    {
        var lines = CoveredFrom(line, first, PhraseKinds.Line | PhraseKinds.Menu | PhraseKinds.Label | PhraseKinds.Date) == line.End;
        if (lines && line.Letters > 0) return phrases.Match(tokens, first, line.End, PhraseKinds.Line) > 0 || line.Pieces > 2 ? LineRole.Furniture : LineRole.Menu;
        return line.IsProse ? LineRole.Prose : LineRole.Short;
    }

    private int CoveredFrom(in LineShape line, int start, PhraseKinds kinds)
    {
        for (var i = start; i < line.End;)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                i++;
                continue;
            }
            var match = phrases.Match(tokens, i, line.End, kinds);
            if (match == 0) return i;
            i = match;
        }
        return line.End;
    }
}
