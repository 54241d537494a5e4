using System.Collections.Immutable;

namespace KnowledgeGraph.Text;

/// <summary>The word lists of the annotator, as <c>graph-seed/lexicon</c> has them: data, given to it and never changed.</summary>
/// <param name="Abbreviations">English ones, from <c>en/abbreviations.yaml</c>.</param>
/// <param name="Noise">What marks page furniture, of all languages together, from the files <c>noise.yaml</c>.</param>
public sealed record TextLexicon(AbbreviationLexicon Abbreviations, ImmutableArray<NoiseLexicon> Noise)
{
    /// <summary>No words at all: sentences end by their marks only, and noise is found by its shape only.</summary>
    public static TextLexicon Empty { get; } = new(AbbreviationLexicon.Empty, []);
}

/// <summary>Abbreviations by what may follow their stop; all lower case, without the last stop.</summary>
/// <param name="Titles">Never end a sentence: <c>mr</c>, <c>gen</c>, <c>vs</c>.</param>
/// <param name="BeforeNumbers">Do not end a sentence before a number: <c>no</c>, <c>fig</c>.</param>
/// <param name="Endings">End a sentence only when a starter follows: <c>inc</c>, <c>corp</c>, <c>u.s</c>.</param>
/// <param name="Starters">Words that begin sentences after an abbreviation or an initial: <c>the</c>, <c>it</c>, <c>he</c>.</param>
public sealed record AbbreviationLexicon(
    ImmutableArray<string> Titles, ImmutableArray<string> BeforeNumbers, ImmutableArray<string> Endings, ImmutableArray<string> Starters)
{
    public static AbbreviationLexicon Empty { get; } = new([], [], [], []);
}

/// <summary>What marks page furniture in one language; phrases are compared by their normal forms, whatever the marks between the words.</summary>
/// <param name="Lines">Furniture when nothing else stands in the line but numbers: <c>advertisement</c>, <c>log in</c>.</param>
/// <param name="Openers">Furniture when a line begins with it, whatever follows: <c>read also</c>, <c>skip to content</c>.</param>
/// <param name="Labels">Furniture when a line begins with it and a colon, a bar or a number follows: <c>share</c>, <c>tags</c>, <c>by</c>.</param>
/// <param name="Phrases">Furniture when a short line has it anywhere: <c>all rights reserved</c>, <c>we use cookies</c>.</param>
/// <param name="Headings">Alone in a line they open a list of links, furniture until prose begins again: <c>related posts</c>.</param>
/// <param name="Boxes">Alone in a line they make furniture of the paragraph that follows, prose or not: <c>about the author</c>.</param>
/// <param name="Menu">Words of navigation bars: <c>home</c>, <c>contact us</c>; a line with bars or gaps and one of these is furniture.</param>
/// <param name="Dates">Words of lines that give a date and a time only: <c>january</c>, <c>updated</c>, <c>min read</c>.</param>
public sealed record NoiseLexicon(
    ImmutableArray<string> Lines, ImmutableArray<string> Openers, ImmutableArray<string> Labels, ImmutableArray<string> Phrases,
    ImmutableArray<string> Headings, ImmutableArray<string> Boxes, ImmutableArray<string> Menu, ImmutableArray<string> Dates);
