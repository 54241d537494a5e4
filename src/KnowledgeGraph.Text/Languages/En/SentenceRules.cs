using System.Collections.Frozen;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text.Languages.En;

/// <summary>English, and every language in Latin letters: a stop may belong to an abbreviation, an initial or a list number.</summary>
internal sealed class SentenceRules(AbbreviationLexicon abbreviations) : Sentences.SentenceRules
{
    private readonly FrozenSet<string> titles = abbreviations.Titles.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> beforeNumbers = abbreviations.BeforeNumbers.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> endings = abbreviations.Endings.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> starters = abbreviations.Starters.ToFrozenSet(StringComparer.Ordinal);

    public override int MostTokens => 150;

    public override bool Ends(in StopContext stop)
    {
        if (stop.IsAtEnd) return true;
        if (stop.NextIsLower) return false;
        if (stop.Has(Emphatic) || stop.IsEllipsis) return stop.NextToken.Kind != TokenKind.Punctuation || stop.HasClosers || !stop.IsGlued;
        if (stop.IsGlued && (stop.NextToken.Kind != TokenKind.Word || !stop.NextToken.IsCapitalised) && !stop.HasClosers) return false;
        return stop.Tokens[stop.First].Kind == TokenKind.Word ? EndsAfterInitials(stop) : EndsAfterStop(stop);
    }

    private bool EndsAfterInitials(in StopContext stop)
    {
        var norm = stop.Tokens[stop.First].Norm.TrimEnd('.');
        return !titles.Contains(norm) && (StartsSentence(stop) || stop.HasClosers);
    }

    private bool EndsAfterStop(in StopContext stop)
    {
        if (stop.Previous is not { } previous) return true;
        if (IsListNumber(stop, previous)) return false;
        if (previous.Span.Length == 1 && previous.IsCapitalised) return StartsSentence(stop);
        if (titles.Contains(previous.Norm)) return false;
        if (endings.Contains(previous.Norm)) return StartsSentence(stop);
        return !(beforeNumbers.Contains(previous.Norm) && stop.NextToken.Kind == TokenKind.Number);
    }

    private bool StartsSentence(in StopContext stop)
    {
        var next = stop.Next;
        while (next < stop.End - 1 && stop.Tokens[next].Kind == TokenKind.Punctuation) next++;
        return stop.Tokens[next].IsCapitalised && starters.Contains(stop.Tokens[next].Norm);
    }

    /// <summary>Whether the stop follows the number or letter that begins a list item.</summary>
    internal static bool IsListNumber(in StopContext stop, Token previous) =>
        stop.First == stop.Start + 1 && (previous.Kind == TokenKind.Number ? previous.Span.Length <= 2 : previous.Span.Length == 1);
}
