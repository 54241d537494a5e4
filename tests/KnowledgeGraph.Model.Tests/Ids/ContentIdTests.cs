using CsCheck;
using Xunit;

namespace KnowledgeGraph.Model.Tests.Ids;

public sealed class ContentIdTests
{
    private static readonly DateTimeOffset Noon = new(2025, 4, 16, 12, 0, 0, TimeSpan.Zero);

    // Ids are kept in stores and in the notes of their readers: a change of these values breaks them.
    [Fact]
    public void Ids_stay_what_they_are()
    {
        var hash = ContentId.ContentHash("text", "title", "https://example.org/1", "publisher", Noon);
        Assert.Equal("entity/alibaba", ContentId.Entity("alibaba"));
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal("document/" + hash[..24], ContentId.Document(hash));
        Assert.Matches("^claim/[0-9a-f]{24}$", ContentId.Claim("document/1", "entity/a", "owns", "entity/b", negated: false));
        Assert.Matches("^relationship/[0-9a-f]{24}$", ContentId.Relationship("entity/a", "owns", "entity/b"));
        Assert.Matches("^entity/p-[0-9a-f]{24}$", ContentId.ProvisionalEntity("Company", "acme"));
    }

    [Fact]
    public void The_same_moment_is_the_same_document_whatever_its_offset() =>
        Assert.Equal(ContentId.ContentHash("t", null, null, null, Noon), ContentId.ContentHash("t", null, null, null, Noon.ToOffset(TimeSpan.FromHours(8))));

    [Fact]
    public void Every_part_counts()
    {
        string[] hashes =
        [
            ContentId.ContentHash("t", null, null, null, null), ContentId.ContentHash("u", null, null, null, null), ContentId.ContentHash("t", "x", null, null, null),
            ContentId.ContentHash("t", null, "x", null, null), ContentId.ContentHash("t", null, null, "x", null), ContentId.ContentHash("t", null, null, null, Noon),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(ContentId.Claim("d", "s", "p", "o", negated: false), ContentId.Claim("d", "s", "p", "o", negated: true));
    }

    [Fact]
    public void No_two_lists_of_parts_give_one_id() => Gen.Select(Gen.String, Gen.String, Gen.String).Sample((a, b, c) =>
    {
        if (b.Length > 0) Assert.NotEqual(ContentId.Relationship(a, b, c), ContentId.Relationship(a + b, "", c));
    });
}
