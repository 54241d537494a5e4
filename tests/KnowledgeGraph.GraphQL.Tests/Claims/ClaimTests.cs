namespace KnowledgeGraph.GraphQL.Tests.Claims;

public sealed class ClaimTests : IAsyncDisposable
{
    private readonly TestApi api = new();

    [Fact]
    public async Task Claim_shows_its_sentence_its_source_and_its_place_in_the_text()
    {
        await api.WithAsync(TestGraph.Document("Title").By("Reuters").On("2025-04-16")
            .Claim(TestGraph.Usa, "restricts", TestGraph.H20, Modality.Reported, from: "2025-04", by: [TestGraph.Nvidia], qualifiers: [new Qualifier("destination", "China", TestGraph.China)]).Build());
        var claim = (await api.DataAsync("""
            { claims { nodes { subject { name } predicate object { name } value { text } modality negated confidence validFrom validTo attributedTo { name } qualifiers { key text entity { id } }
              evidence { text start end subjectSpan { start end } triggerSpan { start } } document { publisher publishedAt language text url } relationship { predicate status validFrom } review { decision } recordedAt } } }
            """)).GetProperty("claims").GetProperty("nodes")[0];
        var evidence = claim.GetProperty("evidence");
        Assert.Equal(evidence.GetProperty("text").GetString(), claim.GetProperty("document").GetProperty("text").GetString()![evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
        Assert.Equal("REPORTED", claim.GetProperty("modality").GetString());
        Assert.Equal("2025-04", claim.GetProperty("validFrom").GetString());
        Assert.Equal("2025-04-16T08:00:00Z", claim.GetProperty("document").GetProperty("publishedAt").GetString());
        Assert.Equal("2026-06-01T12:00:00Z", claim.GetProperty("recordedAt").GetString());
        Assert.Equal("entity/china", claim.GetProperty("qualifiers")[0].GetProperty("entity").GetProperty("id").GetString());
        Assert.Equal("""{"predicate":"RESTRICTS","status":"CURRENT","validFrom":"2025-04"}""", claim.GetProperty("relationship").ToString());
    }

    [Theory]
    [InlineData("predicate: [DEVELOPS]", 1)]
    [InlineData("negated: true", 1)]
    [InlineData("modality: [PLANNED, POSSIBLE]", 1)]
    [InlineData("publisher: [\"Xinhua\"]", 1)]
    [InlineData("language: [ZH]", 1)]
    [InlineData("reportedAfter: \"2025-05-01T00:00:00Z\"", 1)]
    [InlineData("reportedBefore: \"2025-05-01T02:00:00+02:00\"", 2)]
    [InlineData("minConfidence: 0.9", 0)]
    [InlineData("review: [ACCEPTED]", 0)]
    [InlineData("predicate: []", 0)]
    [InlineData("subject: [\"entity/usa\"], predicate: null", 2)]
    public async Task Filters(string filter, int expected)
    {
        await api.WithAsync(
            TestGraph.Document("a").By("Reuters").On("2025-04-16").Claim(TestGraph.Usa, "restricts", TestGraph.H20, negated: true).Claim(TestGraph.Nvidia, "develops", TestGraph.H20).Build(),
            TestGraph.Document("b").By("Xinhua").In(Language.Zh).On("2025-06-01").Claim(TestGraph.Usa, "restricts", TestGraph.Ascend, Modality.Planned).Build());
        Assert.Equal(expected, (await api.DataAsync($$"""{ claims(filter: { {{filter}} }) { totalCount } }""")).GetProperty("claims").GetProperty("totalCount").GetInt32());
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();
}
