using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Tests;

/// <summary>Pages of our own wording in <c>Golden</c>, a behaviour each: <c>+</c> begins a line of content, <c>-</c> one of furniture.</summary>
public sealed class NoiseGoldenTests
{
    private static readonly TextAnnotator Annotator = new(Lexicons.Seed);

    public static TheoryData<string> Pages { get; } =
        [.. Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Lexicons.Repository, "tests", "KnowledgeGraph.Text.Tests", "Golden");

    [Theory, MemberData(nameof(Pages))]
    public void Furniture_is_told_from_content(string page)
    {
        var expected = File.ReadAllText(Path.Combine(Folder, page + ".txt")).TrimEnd('\n');
        var text = string.Join('\n', expected.Split('\n').Select(line => line.Length > 2 ? line[2..] : line));
        var annotated = Annotator.Annotate(text, Model.Languages.FromCode(page[..2]));

        var actual = text.Split('\n').Select(line => line.Length == 0 ? line : Mark(annotated, text.IndexOf(line, StringComparison.Ordinal), line));
        Assert.Equal(expected.Split('\n'), actual);
    }

    [Fact]
    public void A_repeated_paragraph_is_furniture_from_the_second_time_on()
    {
        const string paragraph = "The ministry banned exports of the metal to four countries on Monday.";
        var annotated = Annotator.Annotate($"{paragraph}\n\nPrices rose by a tenth within an hour, traders said.\n\n{paragraph}", Language.En);
        Assert.Equal([false, false, true], annotated.Sentences.Select(sentence => sentence.IsNoise));
    }

    private static string Mark(AnnotatedText text, int start, string line)
    {
        var marks = text.Sentences.Where(sentence => sentence.Span.Start >= start && sentence.Span.End <= start + line.Length).Select(sentence => sentence.IsNoise).Distinct().ToList();
        return (marks is [true] ? "- " : marks is [false] ? "+ " : "? ") + line;
    }
}
