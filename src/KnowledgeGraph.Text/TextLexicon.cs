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
public sealed record NoiseLexicon
{
    /// <summary>Furniture when nothing else stands in the line but numbers and more of these: <c>log in</c>, <c>copy link</c>.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>Furniture when a line begins with it, whatever follows: <c>read also</c>, <c>skip to content</c>.</summary>
    public ImmutableArray<string> Openers { get; init; } = [];

    /// <summary>Furniture when a line begins with it and a colon, a bar, a bracket, a gap, a number or nothing follows: <c>share</c>, <c>tags</c>.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Begin a short line that names the author: <c>by</c>, <c>written by</c>.</summary>
    public ImmutableArray<string> Bylines { get; init; } = [];

    /// <summary>Furniture when a short line has it anywhere: <c>all rights reserved</c>, <c>we use cookies</c>.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];

    /// <summary>Alone in a line they open a list of links or comments, furniture until prose begins again: <c>related posts</c>.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>Alone in a line they make furniture of the paragraph that follows, prose or not: <c>about the author</c>.</summary>
    public ImmutableArray<string> Boxes { get; init; } = [];

    /// <summary>Mark an advert, and the line after it where that is no sentence: <c>advertisement</c>.</summary>
    public ImmutableArray<string> Adverts { get; init; } = [];

    /// <summary>Words of navigation bars: <c>home</c>, <c>contact us</c>; a line with bars or gaps that has one is furniture.</summary>
    public ImmutableArray<string> Menu { get; init; } = [];

    /// <summary>Words of lines that give no more than a date, a time or how long the reading takes: <c>january</c>, <c>updated</c>, <c>min read</c>.</summary>
    public ImmutableArray<string> Dates { get; init; } = [];
}
