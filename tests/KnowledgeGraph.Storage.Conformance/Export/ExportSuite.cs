using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>The export: a function of documents, decisions and seed, whatever the order and the times.</summary>
public abstract class ExportSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    private static readonly DocumentGraph[] Graphs =
    [
        Document("A").By("Reuters").Claim(Huawei, "develops", Ascend, from: "2024").Claim(Tsmc, "partners_with", Alibaba).Build(),
        Document("B").By("AFP").On(null).Claim(Huawei, "develops", Ascend, to: "2025").Figure(Nvidia, "revenue", 44.1, "billion USD").Build(),
        Document("C").By("AFP").On("2025-09-09").In(Language.Zh).Naming(Provisional("Acme")).Claim(Provisional("Acme").Id, "develops", H20, negated: true).Build(),
        Document("F").By(null).On(null).At("seed:facts/f.yaml").Claim(Tsmc, "supplies", Nvidia, to: "2023").Build(),
    ];

    [Fact]
    public async Task Order_and_time_leave_no_trace()
    {
        await WriteAsync(Graphs);
        await using var other = await AnotherAsync();
        Time.Advance(TimeSpan.FromDays(500));
        await other.Writer.LoadSeedAsync(TestGraph.Seed);
        foreach (var graph in Graphs.Reverse().Concat(Graphs)) await other.Writer.WriteDocumentAsync(graph);
        await other.Writer.RetractDocumentAsync(Graphs[0].Document.Id);
        foreach (var graph in Graphs.Reverse()) await other.Writer.WriteDocumentAsync(graph);
        Assert.Equal(await ExportAsync(), await TestGraph.ExportAsync(other.Reader));
    }

    [Fact]
    public async Task Every_line_is_sorted_json()
    {
        await WriteAsync(Graphs);
        await Writer.MergeAsync(new EntityMerge(Smic, Huawei, "ann", "same", Time.GetUtcNow()));
        await Writer.ReviewAsync(Graphs[0].Claims[0].Id, new Review(Graphs[0].Claims[0].Id, ReviewDecision.Accepted, "ann", null, Time.GetUtcNow()));
        var lines = (await ExportAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToList();
        var kinds = lines.GroupBy(l => l.GetProperty("kind").GetString()!).ToDictionary(g => g.Key, g => g.Select(l => l.GetProperty("id").GetString()!).ToList());
        Assert.Equal(["entity", "document", "claim", "relationship", "review", "merge"], lines.Select(l => l.GetProperty("kind").GetString()!).Distinct());
        Assert.Equal((11, 4, 6, 3, 1, 1), (kinds["entity"].Count, kinds["document"].Count, kinds["claim"].Count, kinds["relationship"].Count, kinds["review"].Count, kinds["merge"].Count));
        foreach (var ids in kinds.Values) Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }
}
