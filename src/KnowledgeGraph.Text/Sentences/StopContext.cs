using System.Collections.Immutable;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>A place where a sentence may end, and what stands around it.</summary>
/// <param name="Start">First token of the sentence.</param>
/// <param name="First">First token of the run of stop marks, or the abbreviation that brings its own stop.</param>
/// <param name="Last">Last token of the run.</param>
/// <param name="Next">First token after the run and the quotes and brackets that close behind it.</param>
/// <param name="End">Where the paragraph ends.</param>
internal readonly record struct StopContext(string Text, ImmutableArray<Token> Tokens, int Start, int First, int Last, int Next, int End)
{
    public bool IsAtEnd => Next >= End;
    public Token NextToken => Tokens[Next];
    public int StopCount => Last - First + 1;

    /// <summary>Whether marks closed between the stop and what follows.</summary>
    public bool HasClosers => Next > Last + 1;

    /// <summary>Whether nothing stands between the stop, with what closes after it, and the next token.</summary>
    public bool IsGlued => !IsAtEnd && Tokens[Next - 1].Span.End == NextToken.Span.Start;

    /// <summary>The token that the stop is written against; null where white space or nothing stands before it.</summary>
    public Token? Previous => First > Start && Tokens[First - 1].Span.End == Tokens[First].Span.Start ? Tokens[First - 1] : null;

    public bool Has(string marks)
    {
        for (var i = First; i <= Last; i++)
            if (Tokens[i].Span.Length == 1 && marks.Contains(Text[Tokens[i].Span.Start], StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Two stops or more, or the ellipsis character.</summary>
    public bool IsEllipsis => (StopCount > 1 && !Has(SentenceRules.Emphatic)) || Has("\u2026");

    /// <summary>Whether the next word is written small, with no capital anywhere in it.</summary>
    public bool NextIsLower
    {
        get
        {
            if (IsAtEnd || NextToken.Kind != TokenKind.Word) return false;
            var word = Text.AsSpan(NextToken.Span.Start, NextToken.Span.Length);
            if (!char.IsLower(word[0])) return false;
            foreach (var letter in word) if (char.IsUpper(letter)) return false;
            return true;
        }
    }
}
