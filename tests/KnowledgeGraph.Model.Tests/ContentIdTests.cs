using Xunit;

namespace KnowledgeGraph.Model.Tests;

public sealed class ContentIdTests
{
    [Fact]
    public void Parts_are_kept_apart() => Assert.NotEqual(ContentId.Relationship("ab", "c", "d"), ContentId.Relationship("a", "bc", "d"));

    [Fact]
    public void The_same_content_gives_the_same_document()
    {
        var when = new DateTimeOffset(2025, 10, 1, 8, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal(ContentId.ContentHash("text", "t", null, "p", when), ContentId.ContentHash("text", "t", null, "p", when.ToUniversalTime()));
        Assert.NotEqual(ContentId.ContentHash("text", "t", null, "p", when), ContentId.ContentHash("text", "t", null, "q", when));
    }

    [Fact]
    public void Polarity_makes_another_claim() =>
        Assert.NotEqual(ContentId.Claim("document/1", "entity/a", "uses", "entity/b", negated: false), ContentId.Claim("document/1", "entity/a", "uses", "entity/b", negated: true));
}
