using KnowledgeGraph.Storage.Conformance;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

/// <summary>Makes embedded stores in files of their own, which go with them.</summary>
public sealed class SqliteFactory : ITestStoreFactory
{
    public Task<ITestStore> CreateAsync(TimeProvider time) => Task.FromResult<ITestStore>(new SqliteTestStore(time));
}

/// <summary>An embedded store in a folder of its own.</summary>
public sealed class SqliteTestStore : ITestStore
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-").FullName;

    public SqliteTestStore(TimeProvider time)
    {
        Database = new SqliteDatabase(new SqliteStoreOptions { Path = Path.Combine(folder, "graph.db") }, time);
        Reader = new SqliteGraphReader(Database);
        Writer = new SqliteGraphWriter(Database);
        Jobs = new SqliteJobQueue(Database);
    }

    public SqliteDatabase Database { get; }
    public IGraphReader Reader { get; }
    public IGraphWriter Writer { get; }
    public IJobQueue Jobs { get; }

    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
