using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Cli.Local;

/// <summary>The embedded store alone, for commands that need no seed.</summary>
internal sealed class LocalStore : IDisposable
{
    private readonly SqliteDatabase database;

    public LocalStore(string path, TimeProvider time)
    {
        database = new SqliteDatabase(new SqliteStoreOptions { Path = path }, time);
        (Reader, Writer) = (new SqliteGraphReader(database), new SqliteGraphWriter(database));
    }

    public IGraphReader Reader { get; }

    public IGraphWriter Writer { get; }

    public void Dispose() => database.Dispose();
}
