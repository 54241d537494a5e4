using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Conformance;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

/// <summary>A relationship with very many claims is the fold of them all, though not all are read for each further one.</summary>
public sealed class VoiceTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public async Task However_many_claims_there_are_the_relationship_is_their_fold(int seed)
    {
        await using var store = new SqliteTestStore(TimeProvider.System);
        await store.Writer.LoadSeedAsync(TestGraph.Seed);
        var random = new Random(seed);
        var written = new List<DocumentGraph>();
        for (var i = 0; i < RelationshipVoices.Many * 3; i++)
        {
            var graph = Graph(random, i, mayDeny: seed > 1);
            written.Add(graph);
            await store.Writer.WriteDocumentAsync(graph);
            if (i % 40 == 20) await store.Writer.ReviewAsync(graph.Claims[0].Id, new Review(graph.Claims[0].Id, (ReviewDecision)random.Next(2), "ann", null, default));
            if (i % 50 == 30) await store.Writer.RetractDocumentAsync(written[random.Next(written.Count)].Document.Id);
            if (i % 60 == 40) await store.Writer.WriteDocumentAsync(written[random.Next(written.Count)]);
            if (i % 10 == 9 || i > RelationshipVoices.Many && i % 3 == 0) await CheckAsync(store);
        }
        Assert.Equal(1, await store.Database.ReadAsync(s => s.Number("SELECT voiced FROM relationship WHERE id = $1", ContentId.Relationship(Tsmc, "supplies", Nvidia)), default));
    }

    private static DocumentGraph Graph(Random random, int i, bool mayDeny)
    {
        string? Date(int often) => random.Next(10) < often ? PartialDate.Create(2020 + random.Next(5), random.Next(2) == 0 ? null : 1 + random.Next(12)).ToString() : null;
        var document = Document($"{i}").By(random.Next(9) is var publisher and > 0 ? $"Publisher {publisher}" : null).On($"2025-{1 + random.Next(12):D2}-{1 + random.Next(28):D2}");
        if (random.Next(12) == 0) document.On(null).At($"seed:facts/{i}.yaml");
        document.Claim(Tsmc, "supplies", Nvidia, (Modality)random.Next(mayDeny ? 5 : 4), mayDeny && random.Next(20) == 0, random.Next(100) / 100.0, Date(3), Date(2));
        return document.Build();
    }

    private static async Task CheckAsync(SqliteTestStore store)
    {
        var id = ContentId.Relationship(Tsmc, "supplies", Nvidia);
        var claims = await store.Database.ReadAsync(s => s.Query(RelationshipRefold.StandingClaims, r => RelationshipRefold.Folded(r, 0),
            s.Number("SELECT key FROM relationship WHERE id = $1", id)), default);
        var expected = RelationshipFold.Fold(Tsmc, "supplies", Nvidia, claims);
        var actual = (await store.Reader.RelationshipsByIdAsync([id]))[0];
        Assert.Equal(expected is null ? null : expected with { Status = RelationshipFold.StatusOn(expected, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)) }, actual);
    }
}
