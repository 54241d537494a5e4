using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>The graph is a function of its documents: whatever the order, however often, and after a restart.</summary>
public sealed class SameGraphTests
{
    private static readonly object[] Documents =
    [
        new { text = "Alibaba trains its models in Singapore. Zenthar Compute supplies Alibaba with servers.", publisher = "One", url = "https://example.org/1", publishedAt = "2026-01-05T08:00:00Z" },
        new { text = "阿里巴巴在新加坡训练模型。美国限制向中国出口H20芯片。", publisher = "Two", url = "https://example.org/2" },
        new { text = "تدرب علي بابا نماذجها في سنغافورة. وتنافس هواوي شركة إنفيديا.", publisher = "Three", title = "Three" },
        new { text = "Zenthar Compute is building a data centre in Malaysia with Nvidia.", publisher = "Four" },
        new { text = "Alibaba denied that it trains its models in Singapore.", publisher = "Five", publishedAt = "2026-02-05T08:00:00Z" },
    ];

    [Fact]
    public async Task Order_repetition_and_restarts_do_not_show()
    {
        await using var first = new EmptyService();
        await using var second = new EmptyService();
        await first.InitializeAsync();
        await second.InitializeAsync();
        foreach (var document in Documents) await first.IngestAsync(document);
        var export = await first.ExportAsync();

        foreach (var document in Documents.Reverse()) await second.IngestAsync(document);
        Assert.Equal(export, await second.ExportAsync());

        await first.RestartAsync();
        Assert.Equal(export, await first.ExportAsync());
        foreach (var document in Documents) Assert.False((await first.IngestAsync(document)).GetProperty("created").GetBoolean());
        Assert.Equal(export, await first.ExportAsync());
    }

    [Fact]
    public async Task A_second_start_finds_nothing_to_do()
    {
        await using var service = new RunningService();
        await service.InitializeAsync();
        var export = await service.ExportAsync();
        await service.RestartAsync();
        Assert.Equal(export, await service.ExportAsync());
        var again = await service.LoadSeedAsync();
        Assert.Equal((0, 0, 0, 0), (again.Entities.Added, again.Entities.Updated, again.Entities.Removed, again.Documents));
    }
}
