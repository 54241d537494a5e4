using KnowledgeGraph.Text.Normalisation;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text.Languages.Ar;

/// <summary>Arabic: two stops are a pause and not an end; a single letter before a stop is a title.</summary>
internal sealed class SentenceRules(En.SentenceRules latin) : Sentences.SentenceRules
{
    private const int LongSentence = 40;

    public override int MostTokens => 150;

    public override bool Ends(in StopContext stop)
    {
        if (stop.IsAtEnd) return true;
        if (stop.Has(Emphatic)) return !stop.NextIsLower;
        if (stop.IsEllipsis) return stop.HasClosers || stop.First - stop.Start > LongSentence;
        if (stop.Tokens[stop.First].Kind == TokenKind.Word) return !IsArabic(stop, stop.Tokens[stop.First]) && latin.Ends(stop);
        if (stop.Previous is not { } previous) return true;
        if (En.SentenceRules.IsListNumber(stop, previous)) return false;
        if (!IsArabic(stop, previous)) return latin.Ends(stop) || (IsArabic(stop, stop.NextToken) && !stop.IsGlued);
        return previous.Norm.Length > 1;
    }

    private static bool IsArabic(in StopContext stop, Token token) => CharacterClasses.Of(stop.Text[token.Span.Start]) == CharacterClass.ArabicLetter;
}
