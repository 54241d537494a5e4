using KnowledgeGraph.Text.Normalisation;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text.Languages.Zh;

/// <summary>Chinese: the full-width semicolon ends a sentence too; a quotation stays with the words that say whose it is.</summary>
internal sealed class SentenceRules(En.SentenceRules latin) : Sentences.SentenceRules
{
    private const int ShortSentence = 10, LongestAttribution = 24;
    private const string ClosingQuotes = "\u201D\u2019\u300D\u300F";

    // Says, claims, speaks, tells, expresses, points out, thinks, stresses, sighs, admits, reveals, asks: last characters of such verbs.
    private const string SpeechVerbs = "说說称稱道示出为為调調叹嘆言露问問";

    public override int MostTokens => 300;
    public override string OwnStops => "\uFF1B";

    public override bool Ends(in StopContext stop)
    {
        if (stop.IsAtEnd) return true;
        if (stop.Has("\u3002\uFF61")) return !IsAttributed(stop);
        if (stop.Has(Emphatic)) return !stop.NextIsLower && !IsAttributed(stop) && (stop.HasClosers || !StartsWithMark(stop));
        if (stop.Has(OwnStops)) return true;
        if (stop.IsEllipsis) return !StartsWithMark(stop) && !IsAttributed(stop) && stop.First - stop.Start >= ShortSentence;
        var isAfterHan = stop.Previous is { } previous && CharacterClasses.Of(stop.Text[previous.Span.Start]) == CharacterClass.Han;
        return isAfterHan ? stop.NextToken.Kind != TokenKind.Number : latin.Ends(stop);
    }

    private static bool StartsWithMark(in StopContext stop) =>
        stop.IsGlued && stop.NextToken.Kind == TokenKind.Punctuation && "\uFF0C\u3001\uFF1A\uFF1B,".Contains(stop.Text[stop.NextToken.Span.Start], StringComparison.Ordinal);

    // After a closing quote: words up to the next mark, the last or last but two of which is a verb of speech.
    private static bool IsAttributed(in StopContext stop)
    {
        if (!stop.HasClosers || !ClosingQuotes.Contains(stop.Text[stop.Tokens[stop.Next - 1].Span.Start], StringComparison.Ordinal)) return false;
        var verb = -1;
        for (var i = stop.Next; i < Math.Min(stop.End, stop.Next + LongestAttribution); i++)
        {
            var token = stop.Tokens[i];
            if (token.Kind == TokenKind.Punctuation) return verb >= i - 3;
            if (token.Span.Length == 1 && SpeechVerbs.Contains(stop.Text[token.Span.Start], StringComparison.Ordinal)) verb = i > stop.Next ? i : verb;
        }
        return false;
    }
}
