using KnowledgeGraph.Storage.Conformance;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public sealed class ConnectionTests
{
    private const string Endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n";

    [Fact]
    public async Task A_read_that_is_no_longer_wanted_stops()
    {
        await using var store = new SqliteTestStore(TimeProvider.System);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Database.ReadAsync(s => s.Number(Endless), patience.Token));
        await store.Reader.PingAsync();
    }

    [Fact]
    public async Task A_write_that_is_no_longer_wanted_stops_and_leaves_nothing()
    {
        await using var store = new SqliteTestStore(TimeProvider.System);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Database.WriteAsync(s =>
        {
            s.Execute("INSERT INTO setting (name, value) VALUES ('half', 'done')");
            return s.Number(Endless);
        }, patience.Token));
        Assert.Equal(0, await store.Database.ReadAsync(s => s.Number("SELECT COUNT(*) FROM setting"), default));
        await store.Writer.LoadSeedAsync(TestGraph.Seed);
    }

    [Fact]
    public async Task Two_that_share_a_file_write_in_turn()
    {
        await using var store = new SqliteTestStore(TimeProvider.System);
        await store.Writer.LoadSeedAsync(TestGraph.Seed);
        using var other = new SqliteDatabase(new SqliteStoreOptions { Path = store.Database.Path }, TimeProvider.System);
        async Task WriteAsync(SqliteGraphWriter writer, string name)
        {
            for (var i = 0; i < 30; i++)
                await writer.WriteDocumentAsync(TestGraph.Document($"{name} {i}").By(name).Claim(TestGraph.Huawei, "develops", TestGraph.Ascend).Build());
        }
        await Task.WhenAll(WriteAsync(new SqliteGraphWriter(store.Database), "one"), WriteAsync(new SqliteGraphWriter(other), "two"));
        var relationship = (await store.Reader.RelationshipsAsync([new RelationshipFilter()], Clock.Now, TestGraph.Heaviest, new PageRequest(2)))[0].Items.Single().Value;
        Assert.Equal((60, 2), (relationship.DocumentCount, relationship.PublisherCount));
    }

    [Fact]
    public async Task Readers_go_on_while_a_write_is_under_way()
    {
        await using var store = new SqliteTestStore(TimeProvider.System);
        await store.Writer.LoadSeedAsync(TestGraph.Seed);
        using var readDone = new SemaphoreSlim(0);
        var writing = store.Database.WriteAsync(s =>
        {
            s.Execute("DELETE FROM entity_word");
            return readDone.Wait(TimeSpan.FromSeconds(10));
        }, default);
        Assert.Equal(TestGraph.Huawei, (await store.Reader.EntitiesAsync([new EntityFilter(Text: "hua")], TestGraph.ById, new PageRequest(1)))[0].Items.Single().Value.Id);
        readDone.Release();
        Assert.True(await writing);
    }

    [Fact]
    public async Task Foreign_keys_are_kept()
    {
        await using var store = new SqliteTestStore(TimeProvider.System);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() =>
            store.Database.WriteAsync(s => s.Execute("INSERT INTO entity_name (folded, entity) VALUES ('nobody', 7)"), default));
    }

    [Fact]
    public async Task The_container_gives_one_store()
    {
        var folder = Directory.CreateTempSubdirectory("kg-").FullName;
        var services = new ServiceCollection().AddSqliteStore(o => o.Path = Path.Combine(folder, "graph.db"));
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<IGraphWriter>().LoadSeedAsync(TestGraph.Seed);
            Assert.Equal(10, (await provider.GetRequiredService<IGraphReader>().StatisticsAsync()).Entities);
            Assert.Empty(await provider.GetRequiredService<IJobQueue>().JobsByIdAsync([]));
        }
        Directory.Delete(folder, recursive: true);
    }
}
