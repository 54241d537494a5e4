using KnowledgeGraph.Storage.Conformance;
using Microsoft.Data.Sqlite;
using Xunit;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-").FullName;

    private string File => Path.Combine(folder, "a", "b", "graph.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task File_and_folder_are_made_on_first_use_and_kept()
    {
        var graph = TestGraph.Document("One").Claim(TestGraph.Huawei, "develops", TestGraph.Ascend).Build();
        using (var database = Open())
        {
            Assert.False(Directory.Exists(Path.GetDirectoryName(File)));
            await new SqliteGraphWriter(database).LoadSeedAsync(TestGraph.Seed);
            await new SqliteGraphWriter(database).WriteDocumentAsync(graph);
        }
        using var again = Open();
        Assert.NotNull((await new SqliteGraphReader(again).DocumentsByIdAsync([graph.Document.Id]))[0]);
        Assert.Equal("wal", Scalar("PRAGMA journal_mode"));
        Assert.Equal("3", Scalar("SELECT COUNT(*) FROM schema_migration"));
    }

    [Fact]
    public async Task Several_that_open_a_new_file_at_once_make_it_once()
    {
        var databases = Enumerable.Range(0, 4).Select(_ => Open()).ToList();
        await Task.WhenAll(databases.Select(d => new SqliteGraphReader(d).PingAsync()));
        databases.ForEach(d => d.Dispose());
        Assert.Equal("3", Scalar("SELECT COUNT(*) FROM schema_migration"));
    }

    [Fact]
    public async Task What_is_not_a_database_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000));
        Assert.Contains("is not a SQLite database", await FaultAsync(), StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(File).Length);
    }

    [Fact]
    public async Task Another_programs_database_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        Scalar("CREATE TABLE songs (title TEXT)");
        Assert.Contains("something else", await FaultAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_versions_database_is_refused()
    {
        using (var database = Open()) await new SqliteGraphReader(database).PingAsync();
        Scalar("INSERT INTO schema_migration (ScriptName, Applied) VALUES ('9999_later.sql', '2030-01-01')");
        Assert.Contains("newer version", await FaultAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_cannot_be_is_refused()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "a"), "a file where a folder should be");
        Assert.Contains("cannot be opened or created", await FaultAsync(), StringComparison.Ordinal);
    }

    private SqliteDatabase Open() => new(new SqliteStoreOptions { Path = File }, TimeProvider.System);

    private async Task<string> FaultAsync()
    {
        using var database = Open();
        return (await Assert.ThrowsAsync<SqliteStoreException>(() => new SqliteGraphReader(database).PingAsync())).Message;
    }

    private string? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
