using CsCheck;
using KnowledgeGraph.Extraction.Attributes.Time;
using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Tests.Figures;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;
using Xunit;

namespace KnowledgeGraph.Extraction.Tests.Time;

public class FinderProperties
{
    private static readonly Dictionary<Language, (TimeFinder Times, FigureFinder Figures, string[] Words)> Finders = Languages.Extracted.ToDictionary(l => l, l =>
    {
        var lexicon = FinderLexicons.Of(l);
        return (new TimeFinder(lexicon), new FigureFinder(lexicon), lexicon.Sections.Values.SelectMany(s => s.Values).SelectMany(t => t).Order(StringComparer.Ordinal).ToArray());
    });

    private static readonly Gen<Language> AnyLanguage = Gen.Int[0, 2].Select(i => Languages.Extracted[i]);

    private static readonly Gen<DateOnly?> AnyAnchor = Gen.OneOf(Gen.Const((DateOnly?)null), Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(d => (DateOnly?)DateOnly.FromDayNumber(d)));

    private static readonly string[] Glue = ["", " ", " ", "-", "/", ".", ", ", "(", ")", "$", "%", "«", "\n", "ال", "و"];

    [Fact]
    public void Any_text_is_read_without_failing_and_what_is_found_lies_inside_its_sentence() =>
        Gen.Select(Gen.String, AnyLanguage, AnyAnchor).Sample(Check, iter: 3000);

    [Fact]
    public void So_is_any_row_of_the_words_they_know() =>
        Gen.Select(AnyLanguage, Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 14], Gen.Int[0, 3]).Array[1, 12], AnyAnchor)
            .Sample((language, words, anchor) => Check(string.Concat(words.Select(w => Word(language, w.Item1, w.Item3) + Glue[w.Item2])), language, anchor), iter: 6000);

    private static string Word(Language language, int number, int kind) => kind switch
    {
        0 => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        1 => (number % 32).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Finders[language].Words[number % Finders[language].Words.Length],
    };

    private static void Check(string text, Language language, DateOnly? anchor)
    {
        var annotated = FinderLexicons.Annotate(text, language);
        foreach (var sentence in annotated.Sentences)
        {
            foreach (var time in Finders[language].Times.Find(annotated, sentence, anchor, PartialDate.Create(2024, 5))) Inside(annotated, sentence, time.Span, time.FirstToken, time.TokenCount);
            foreach (var figure in Finders[language].Figures.Find(annotated, sentence)) Inside(annotated, sentence, figure.Span, figure.FirstToken, figure.TokenCount);
        }
    }

    private static void Inside(AnnotatedText text, Sentence sentence, Span span, int first, int count)
    {
        Assert.True(sentence.Span.Contains(span) && span.Length > 0, $"{span} in {sentence.Span} of '{text.Text}'");
        Assert.InRange(first, sentence.FirstToken, sentence.FirstToken + sentence.TokenCount - 1);
        Assert.InRange(count, 1, sentence.FirstToken + sentence.TokenCount - first);
    }
}
