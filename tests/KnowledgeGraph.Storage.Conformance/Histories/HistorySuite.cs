using CsCheck;
using KnowledgeGraph.Model;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Whatever happens in whatever order: the graph is a function of what stands in the end, and pages are pieces of its lists.</summary>
public abstract class HistorySuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    private static readonly Gen<HistoryStep> Step = Gen.Select(
        Gen.Frequency((5, Gen.Const(Happening.Ingest)), (3, Gen.Enum<Happening>())), Gen.Int[0, 999], Gen.Int[0, 999], (what, a, b) => new HistoryStep(what, a, b));

    [Fact]
    public Task Any_history_gives_the_graph_of_its_net_result() =>
        Step.Array[1, 30].SampleAsync(async steps =>
        {
            var time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
            await using var store = await new TFactory().CreateAsync(time);
            await store.Writer.LoadSeedAsync(TestGraph.Seed);
            var history = new History(store, time);
            foreach (var step in steps) await history.PlayAsync(step);
            await using var fresh = await new TFactory().CreateAsync(time);
            await history.RebuildAsync(fresh);
            Assert.Equal(await TestGraph.ExportAsync(fresh.Reader), await TestGraph.ExportAsync(store.Reader));
            await SameListsAsync(fresh.Reader, store.Reader);
        }, seed: "0000Wm5rmKb4", iter: 12, threads: 1);

    // What the export does not show: statistics, ends of lists, search.
    private static async Task SameListsAsync(IGraphReader expected, IGraphReader actual)
    {
        static async Task<string> Read(IGraphReader reader)
        {
            var page = new PageRequest(100, IncludeTotal: true);
            var entities = (await reader.EntitiesAsync([new EntityFilter()], TestGraph.ById, page))[0];
            var ids = entities.Items.Select(i => i.Value.Id).ToList();
            var statistics = await reader.EntityStatisticsAsync(ids);
            var claims = await reader.ClaimsAsync([.. ids.Select(id => new ClaimFilter(Either: [id]))], new(ClaimOrderField.Confidence, SortDirection.Ascending), page);
            var relationships = await reader.RelationshipsAsync([.. ids.Select(id => new RelationshipFilter(Either: [id]))], Clock.Now, TestGraph.Heaviest, page);
            var mentions = await reader.MentionsAsync([.. ids.Select(id => new MentionFilter(EntityId: id))], page);
            var found = new List<string>();
            foreach (var word in new[] { "huawei", "smic", "acme" })
                found.AddRange((await reader.SearchAsync(new SearchRequest(word), page)).Items.Select(h => h.Value.Entity?.Id ?? h.Value.Document?.Id ?? h.Value.Claim!.Id).Order(StringComparer.Ordinal));
            return string.Join('\n',
            [
                .. ids.Zip(statistics, (id, s) => $"{id} {s}"), .. entities.Items.SelectMany(e => e.Value.Aliases.Select(a => a.Text)), .. found,
                .. claims.Select(p => string.Join(' ', p.Items.Select(c => $"{c.Value.Id} {c.Value.SubjectId} {c.Value.ObjectId}").Append($"{p.TotalCount}"))),
                .. relationships.Select(p => string.Join(' ', p.Items.Select(r => r.Value.ToString()).Append($"{p.TotalCount}"))),
                .. mentions.Select(p => string.Join(' ', p.Items.Select(m => $"{m.Value.DocumentId} {m.Value.Span}").Order(StringComparer.Ordinal))),
            ]);
        }
        Assert.Equal(await Read(expected), await Read(actual));
    }

    [Fact]
    public Task Any_walk_of_pages_is_the_list() =>
        Gen.Select(Gen.Int[0, 4].Array[1, 40], Gen.Int[1, 9].Array[1, 6], Gen.Enum<ClaimOrderField>(), Gen.Enum<SortDirection>(), Gen.Bool).SampleAsync(async (dates, sizes, field, direction, backward) =>
        {
            await using var store = await new TFactory().CreateAsync(new FakeTimeProvider());
            await store.Writer.LoadSeedAsync(TestGraph.Seed);
            for (var i = 0; i < dates.Length; i++)
                await store.Writer.WriteDocumentAsync(TestGraph.Document($"{i}").On($"2025-01-0{1 + dates[i]}").Claim(TestGraph.Huawei, "develops", TestGraph.Ascend, confidence: dates[i] / 4.0).Build());
            Order<ClaimOrderField> order = new(field, direction);
            async Task<Page<Claim>> Read(PageRequest page) => (await store.Reader.ClaimsAsync([new ClaimFilter(Either: [TestGraph.Ascend])], order, page))[0];
            var whole = (await Read(new PageRequest(500))).Items.Select(i => i.Value.Id).ToList();
            Assert.Equal(dates.Length, whole.Count);
            var walked = new List<string>();
            string? cursor = null;
            for (var i = 0; ; i++)
            {
                var size = sizes[i % sizes.Length];
                var page = await Read(backward ? new PageRequest(null, null, size, cursor) : new PageRequest(size, cursor));
                walked.InsertRange(backward ? 0 : walked.Count, page.Items.Select(x => x.Value.Id));
                if (!(backward ? page.HasPrevious : page.HasNext)) break;
                cursor = page.Items[backward ? 0 : ^1].Cursor;
            }
            Assert.Equal(whole, walked);
        }, seed: "0000Wm5rmKb4", iter: 8, threads: 1);
}
