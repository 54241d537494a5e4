using Xunit;

namespace KnowledgeGraph.Ingestion.Tests;

public sealed class IncomingDocumentTests
{
    private static readonly IncomingDocumentValidator Validator = new(new IngestionOptions { MaxTextLength = 1000 }, TimeProvider.System);

    [Theory]
    [InlineData("", "TEXT_EMPTY")]
    [InlineData(" \n\t ", "TEXT_EMPTY")]
    [InlineData("broken \uD800 text", "TEXT_ENCODING")]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFD ok", "TEXT_ENCODING")]
    public void Bad_texts_are_named(string text, string code) =>
        Assert.Equal(code, Assert.Single(Validator.Validate(new IncomingDocument(text)).Errors).ErrorCode);

    [Fact]
    public void A_text_over_the_limit_says_how_long_it_is()
    {
        var error = Assert.Single(Validator.Validate(new IncomingDocument(new string('a', 1001))).Errors);
        Assert.Equal("TEXT_TOO_LONG", error.ErrorCode);
        Assert.Contains("1001", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.org/a")]
    [InlineData("not a url")]
    public void Only_web_addresses_are_urls(string url) =>
        Assert.Equal("URL_INVALID", Assert.Single(Validator.Validate(new IncomingDocument("text", Url: url)).Errors).ErrorCode);

    [Fact]
    public void What_a_job_carries_is_read_back()
    {
        var document = new IncomingDocument("نص", "عنوان", "https://example.org/", "ناشر", Model.Language.Ar, new DateTimeOffset(2025, 10, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(document, JobPayload.Read(JobPayload.Write(document)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("null")]
    public void A_payload_that_is_no_document_is_refused(string payload) => Assert.ThrowsAny<System.Text.Json.JsonException>(() => JobPayload.Read(payload));
}
