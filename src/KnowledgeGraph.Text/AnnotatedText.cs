using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text;

/// <summary>A document's text cut into sentences and tokens; every span points into the original.</summary>
/// <param name="Sentences">In order; headings and list items are sentences of their own; page noise is kept and marked.</param>
/// <param name="Tokens">Of the whole text, in order.</param>
public sealed record AnnotatedText(string Text, Language Language, ImmutableArray<Sentence> Sentences, ImmutableArray<Token> Tokens)
{
    public ReadOnlySpan<Token> TokensOf(Sentence sentence) => Tokens.AsSpan().Slice(sentence.FirstToken, sentence.TokenCount);
}

/// <param name="Span">Without surrounding white space.</param>
/// <param name="Paragraph">Number of the paragraph, from 0.</param>
/// <param name="IsNoise">Page furniture (navigation, related links, share lines, by-lines, adverts, cookie notes, repeated paragraphs): nothing is extracted from it.</param>
public sealed record Sentence(int Index, Span Span, int FirstToken, int TokenCount, int Paragraph, bool IsNoise);

public enum TokenKind { Word, Number, Punctuation, Symbol }

/// <summary>A word, number or mark. For Chinese: one Han character a token; Latin words and numbers inside Chinese are whole tokens.</summary>
/// <param name="Norm">Normalised: NFKC, lower case, Arabic letter variants, tatweel and diacritics, Arabic-Indic digits (see <see cref="NameFolding"/>; the article is kept).</param>
/// <param name="Stems">Arabic only: the word without proclitics (و ف ب ل ك س, ال, لل), each with where the rest begins in the original, shortest cut first; empty when nothing can be cut.</param>
public sealed record Token(Span Span, string Norm, TokenKind Kind, ImmutableArray<Stem> Stems)
{
    /// <summary>Whether the original is written with a capital first letter.</summary>
    public bool IsCapitalised { get; init; }
}

/// <param name="Start">Where the rest of the word begins in the original text.</param>
/// <param name="Cut">The letters cut off, normalised: <c>و</c>, <c>ب</c>, <c>وال</c>.</param>
public readonly record struct Stem(string Norm, int Start, string Cut);
