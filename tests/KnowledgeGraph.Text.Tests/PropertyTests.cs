using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text.Normalisation;

namespace KnowledgeGraph.Text.Tests;

public sealed class PropertyTests
{
    private const string Pieces = "abZ.,!?:;'\"()[]|>«»“”。；！？،؛؟…-_&%$€# \t\n\r\u00A0\u3000\u200F\u200B\u0640\u064E\u0301واللكسبفأإ٣٫٬15华为说表示ＡＩ９Éß\uD83D\uDE00\uD840\uDC00\uD83D\uDE00\0<{}=/";

    private static readonly TextAnnotator Annotator = new(Lexicons.Seed);

    private static readonly Gen<char> AnyPiece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.Char.Array[0, 60].Select(letters => new string(letters)), AnyPiece.Array[0, 200].Select(letters => new string(letters)));

    private static readonly Gen<Language> AnyLanguage = Gen.Int[0, 3].Select(i => new[] { Language.Ar, Language.En, Language.Zh, Language.Other }[i]);

    [Fact]
    public void Tokens_are_ordered_and_cover_all_that_is_seen() => Gen.Select(AnyText, AnyLanguage).Sample((text, language) =>
    {
        var covered = 0;
        foreach (var token in Annotator.Annotate(text, language).Tokens)
        {
            Assert.True(token.Span.Length > 0 && token.Span.Start >= covered && token.Span.Fits(text) && token.Norm.Length > 0);
            Assert.True(IsInvisible(text, covered, token.Span.Start));
            Assert.All(token.Stems, stem => Assert.InRange(stem.Start, token.Span.Start, token.Span.End - 1));
            covered = token.Span.End;
        }
        Assert.True(IsInvisible(text, covered, text.Length));
    }, iter: 5000);

    [Fact]
    public void Sentences_share_out_the_tokens_in_order() => Gen.Select(AnyText, AnyLanguage).Sample((text, language) =>
    {
        var annotated = Annotator.Annotate(text, language);
        var next = 0;
        foreach (var (index, sentence) in annotated.Sentences.Index())
        {
            Assert.Equal((index, next), (sentence.Index, sentence.FirstToken));
            Assert.True(sentence.TokenCount > 0);
            next += sentence.TokenCount;
            Assert.Equal(sentence.Span, new Span(annotated.Tokens[sentence.FirstToken].Span.Start, annotated.Tokens[next - 1].Span.End));
        }
        Assert.Equal(annotated.Tokens.Length, next);
    }, iter: 5000);

    [Fact]
    public void The_way_back_to_the_original_never_falls() => AnyText.Sample(text =>
    {
        var normalised = NormalisedText.Of(text);
        for (var i = 1; i <= normalised.Text.Length; i++) Assert.True(normalised.OriginOf(i) >= normalised.OriginOf(i - 1));
        Assert.Equal(text.Length, normalised.OriginOf(normalised.Text.Length));
    }, iter: 5000);

    [Fact]
    public void Normalising_twice_changes_nothing_more() => AnyText.Sample(text =>
    {
        var once = NormalisedText.Of(text).Text;
        Assert.Equal(once, NormalisedText.Of(once).Text);
    }, iter: 5000);

    [Fact]
    public void The_same_text_gives_the_same_annotation() => Gen.Select(AnyText, AnyLanguage).Sample((text, language) =>
        Assert.Equal(Annotator.Annotate(text, language).Sentences.AsEnumerable(), new TextAnnotator(Lexicons.Seed).Annotate(text, language).Sentences), iter: 200);

    [Fact]
    public void Any_text_has_a_language() => AnyPiece.Array[0, 80].Sample(letters => _ = LanguageDetector.Detect(new string(letters)), iter: 500);

    private static bool IsInvisible(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!char.IsWhiteSpace(text[i]) && char.GetUnicodeCategory(text, i) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control)
                && CharacterClasses.Of(text[i]) is not CharacterClass.Ignorable) return false;
        return true;
    }
}
