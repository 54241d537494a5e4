using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text.Normalisation;

namespace KnowledgeGraph.Text.Tokens;

/// <summary>
/// Cuts a text into words, numbers and single marks, by script and not by language, so that mixed texts come out right. Every
/// character that is neither white space nor invisible belongs to exactly one token.
/// </summary>
internal sealed class Tokeniser(string text)
{
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 4);
    private readonly NormCache norms = new();

    public static ImmutableArray<Token> Tokenise(string text) => new Tokeniser(text).Run();

    private ImmutableArray<Token> Run()
    {
        var position = 0;
        while (position < text.Length) position = Next(position);
        return tokens.DrainToImmutable();
    }

    private int Next(int start)
    {
        var characterClass = CharacterClasses.At(text, start, out var length);
        switch (characterClass)
        {
            case CharacterClass.Space or CharacterClass.Ignorable:
                return start + 1;
            case CharacterClass.Han:
                return Add(start, start + length, TokenKind.Word);
            case CharacterClass.ArabicLetter:
                return AddArabic(start, WordScanner.ArabicEnd(text, start));
            case CharacterClass.Digit:
                return AddNumber(start);
            case CharacterClass.Letter:
                return AddressScanner.End(text, start) is var end && end > start ? Add(start, end, TokenKind.Symbol) : AddWord(start);
            default:
                return Add(start, start + length, characterClass == CharacterClass.Punctuation ? TokenKind.Punctuation : TokenKind.Symbol);
        }
    }

    private int AddNumber(int start)
    {
        var number = NumberScanner.End(text, start);
        var word = NumberScanner.WordEnd(text, start, number);
        return word > number ? Add(start, word, TokenKind.Word) : Add(start, number, TokenKind.Number);
    }

    private int AddWord(int start)
    {
        var end = WordScanner.End(text, start);
        var clitic = Languages.En.TokenRules.CliticStart(text.AsSpan(start, end - start));
        if (clitic <= 0) return Add(start, end, TokenKind.Word);
        Add(start, start + clitic, TokenKind.Word);
        return Add(start + clitic, end, TokenKind.Word);
    }

    private int AddArabic(int start, int end)
    {
        var norm = norms.Norm(text.AsSpan(start, end - start));
        var isWord = norm.Length > 0 && char.IsLetter(norm[0]) && norm[0] != Languages.Ar.TokenRules.Tatweel;
        var stems = isWord ? Languages.Ar.TokenRules.Stems(text, new Span(start, end), norms) : [];
        tokens.Add(new Token(new Span(start, end), norm, isWord ? TokenKind.Word : TokenKind.Symbol, stems));
        return end;
    }

    private int Add(int start, int end, TokenKind kind)
    {
        var isCapitalised = kind == TokenKind.Word && char.IsUpper(text[start]);
        tokens.Add(new Token(new Span(start, end), norms.Norm(text.AsSpan(start, end - start)), kind, []) { IsCapitalised = isCapitalised });
        return end;
    }
}
