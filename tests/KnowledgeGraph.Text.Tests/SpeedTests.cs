using System.Diagnostics;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Tests;

/// <summary>Time grows with the length of the text and no faster; bounds are wide, for slow machines.</summary>
public sealed class SpeedTests
{
    private static readonly TextAnnotator Annotator = new(Lexicons.Seed);

    [Theory]
    [InlineData("The firm, it said, sold 3.5 chips to Mr. Tan. ", Language.En)]
    [InlineData("The firm sold chips.\n", Language.En)]
    [InlineData("وقالت الشركة إنها ستبيع الرقائق. ", Language.Ar)]
    [InlineData("华为宣布，昇腾910C量产。", Language.Zh)]
    public void Five_million_characters_take_seconds(string piece, Language language) => Annotate(piece, 5_000_000, language);

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("1,")]
    [InlineData("(")]
    [InlineData("<")]
    [InlineData(".")]
    [InlineData("- ")]
    [InlineData("و")]
    [InlineData("\n")]
    [InlineData("a\n")]
    [InlineData("a\u200B")]
    [InlineData("a\u00A0&|")]
    [InlineData("\u201D\u3002")]
    [InlineData("U.S. (")]
    public void No_piece_repeated_a_million_times_is_slow(string piece)
    {
        foreach (var language in new[] { Language.Ar, Language.En, Language.Zh }) Annotate(piece, 1_000_000, language);
    }

    private static void Annotate(string piece, int length, Language language)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var watch = Stopwatch.StartNew();
        Annotator.Annotate(text, language);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"Took {watch.Elapsed}.");
    }
}
