using KnowledgeGraph.Model;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace KnowledgeGraph.Ingestion.Tests.Pipeline;

public sealed class IncomingDocumentValidatorTests
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly IncomingDocument Sound = new("Alibaba trains in Singapore.", "Title", "https://example.org/1", "Publisher", Language.En, Time.GetUtcNow());
    private readonly IncomingDocumentValidator validator = new(new IngestionOptions { MaxTextLength = 1000 }, Time);

    [Fact]
    public void A_sound_document_passes()
    {
        Assert.Empty(Problems(Sound));
        Assert.Empty(Problems(new IncomingDocument("7")));
        Assert.Empty(Problems(Sound with { Text = new string('a', 1000), Title = new string('t', 1000), PublishedAt = Time.GetUtcNow().AddDays(1) }));
    }

    [Fact]
    public void Every_text_is_text()
    {
        Assert.Equal([(ProblemCodes.TextEmpty, "Text")], Problems(Sound with { Text = "" }));
        Assert.Equal([(ProblemCodes.TextEmpty, "Text")], Problems(Sound with { Text = " \n\u200B --- " }));
        Assert.Equal([(ProblemCodes.TextTooLong, "Text")], Problems(Sound with { Text = new string('a', 1001) }));
        Assert.Equal([(ProblemCodes.TextEncoding, "Text")], Problems(Sound with { Text = "half \uD83D pair" }));
        Assert.Equal([(ProblemCodes.TextEncoding, "Text")], Problems(Sound with { Text = "\uFFFD\uFFFD \uFFFD" }));
        Assert.Equal([(ProblemCodes.TextEncoding, "Title")], Problems(Sound with { Title = "\uDFFF" }));
        Assert.Equal([(ProblemCodes.TooLong, "Title")], Problems(Sound with { Title = new string('t', 1001) }));
        Assert.Equal([(ProblemCodes.TooLong, "Publisher")], Problems(Sound with { Publisher = new string('p', 301) }));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("http://")]
    [InlineData("ftp://example.org/1")]
    [InlineData("https://example.org/a b")]
    [InlineData("seed:facts/companies.yaml")]
    [InlineData("sample:documents/one.md")]
    [InlineData("")]
    public void An_address_is_one_of_the_web(string url) => Assert.Equal([(ProblemCodes.UrlInvalid, "Url")], Problems(Sound with { Url = url }));

    [Fact]
    public void A_document_has_one_of_three_languages_and_a_past()
    {
        Assert.Equal([(ProblemCodes.LanguageNotSupported, "Language")], Problems(Sound with { Language = Language.Ko }));
        Assert.Equal([(ProblemCodes.DateInFuture, "PublishedAt")], Problems(Sound with { PublishedAt = Time.GetUtcNow().AddDays(1).AddSeconds(1) }));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() => Assert.Equal(
        ["Text", "Title", "Url", "PublishedAt"],
        Problems(new IncomingDocument(" ", new string('t', 1001), "x", null, null, Time.GetUtcNow().AddYears(1))).Select(p => p.Field));

    [Fact]
    public async Task A_text_of_another_language_is_refused_with_the_way_out()
    {
        using var test = new TestIngestion();
        var outcome = await test.Ingestion().IngestAsync(new IncomingDocument("De Nederlandse regering heeft dinsdag besloten om de controle over de chipfabrikant over te nemen."));
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((ProblemCodes.LanguageNotSupported, "language"), (problem.Code, problem.Field));
        Assert.Empty(await test.DocumentsAsync());
    }

    private IEnumerable<(string Code, string Field)> Problems(IncomingDocument document) => validator.Validate(document).Errors.Select(e => (e.ErrorCode, e.PropertyName));
}
