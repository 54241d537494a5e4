using System.Text.Json;
using CsCheck;
using KnowledgeGraph.GraphQL.Mutations;
using KnowledgeGraph.Model;
using Xunit;

namespace KnowledgeGraph.Ingestion.Tests.Pipeline;

/// <summary>The API writes what the workers read.</summary>
public sealed class JobPayloadTests
{
    private static readonly Gen<IncomingDocument> Documents =
        from text in Gen.String[Gen.Char['\u0600', '\u9FFF'], 1, 40]
        from title in Gen.String[Gen.Char[' ', '~'], 0, 10]
        from language in Gen.Int[0, Enum.GetValues<Language>().Length]
        from minutes in Gen.Int[-1_000_000, 1_000_000]
        select new IncomingDocument(
            text, title.Length == 0 ? null : title, minutes % 2 == 0 ? null : "https://example.org/1", null,
            language == 0 ? null : (Language)(language - 1), minutes % 3 == 0 ? null : new DateTimeOffset(2025, 4, 16, 8, 0, 0, TimeSpan.FromHours(8)).AddMinutes(minutes));

    [Fact]
    public void What_is_written_is_read_again() => Documents.Sample(document => JobPayload.Read(JobPayload.Write(document)) == document);

    [Fact]
    public void What_the_API_writes_is_read_and_written_alike() => Documents.Sample(d =>
    {
        var payload = QueuedDocument.Write(new IngestRequest(d.Text, d.Title, d.Url, d.Publisher, d.Language, d.PublishedAt));
        Assert.Equal(d, JobPayload.Read(payload));
        Assert.Equal(payload, JobPayload.Write(d));
        Assert.Equal(d.Text, QueuedDocument.Read(JobPayload.Write(d))!.Text);
    });

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"text": 1}""")]
    [InlineData("""{"text": "t", "language": "KLINGON"}""")]
    [InlineData("""{"text": "t", "publishedAt": "yesterday"}""")]
    [InlineData("""{"text": "\ud83d"}""")]
    public void What_is_no_document_is_no_payload(string payload) => Assert.ThrowsAny<JsonException>(() => JobPayload.Read(payload));
}
