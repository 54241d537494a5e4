using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// The file of the store: one writer at a time, readers beside it. A read sees one state of the graph from beginning to end; a
/// write is one transaction. Several processes may share the file: SQLite's own lock orders their writes.
/// </summary>
public sealed class SqliteDatabase(SqliteStoreOptions options, TimeProvider time) : IDisposable
{
    private const int Interrupted = 9;

    // Writes are scattered over many indexes: the longer the log, the more often a page is written to it before it is written once to the file.
    private const int PagesBetweenCheckpoints = 16_384;
    // The system's page cache serves reads, so SQLite's own can be small: it looks through all of it at every commit.
    private const long MappedBytes = 8L << 30;

    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SemaphoreSlim reading = new(options.MaxReaders, options.MaxReaders);
    private readonly ConcurrentBag<Session> idle = [];
    private readonly Lock opening = new();
    private Session? writer;
    private volatile bool ready;

    /// <summary>The full name of the file.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Path);

    internal async Task<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Read(read, cancel), cancel);
        }
        finally
        {
            reading.Release();
        }
    }

    internal async Task<T> WriteAsync<T>(Func<Session, T> write, CancellationToken cancel)
    {
        await writing.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Write(write, cancel), cancel);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Closes the file. Nothing may be under way.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out var session)) session.Dispose();
        writer?.Dispose();
        writer = null;
        writing.Dispose();
        reading.Dispose();
    }

    private T Read<T>(Func<Session, T> read, CancellationToken cancel)
    {
        var session = idle.TryTake(out var kept) ? kept : Open("PRAGMA cache_size = -16384; PRAGMA query_only = ON;");
        try
        {
            var result = InTransaction(session, "BEGIN", read, cancel);
            idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private T Write<T>(Func<Session, T> write, CancellationToken cancel)
    {
        writer ??= Open($"PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = {PagesBetweenCheckpoints}; PRAGMA journal_size_limit = 134217728;");
        try
        {
            return InTransaction(writer, "BEGIN IMMEDIATE", write, cancel);
        }
        catch (SqliteException)
        {
            // Whatever state the connection is in, the next write starts from a fresh one.
            writer.Dispose();
            writer = null;
            throw;
        }
    }

    private static T InTransaction<T>(Session session, string begin, Func<Session, T> work, CancellationToken cancel)
    {
        session.Execute(begin);
        try
        {
            using var stop = cancel.Register(session.Interrupt);
            var result = work(session);
            stop.Dispose();
            session.Execute("COMMIT");
            return result;
        }
        catch (Exception e)
        {
            Undo(session);
            if (e is SqliteException { SqliteErrorCode: Interrupted }) cancel.ThrowIfCancellationRequested();
            throw;
        }
    }

    // SQLite has undone the transaction itself after some errors; then there is nothing left to roll back.
    private static void Undo(Session session)
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
        }
    }

    private Session Open(string pragmas)
    {
        Prepare();
        var connection = new SqliteConnection(ConnectionString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds}; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; "
                + $"PRAGMA temp_store = MEMORY; PRAGMA mmap_size = {MappedBytes}; {pragmas}";
            command.ExecuteNonQuery();
            return new Session(connection, time);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare()
    {
        if (ready) return;
        lock (opening)
        {
            if (ready) return;
            Schema.BringUpToDate(Path, ConnectionString());
            ready = true;
        }
    }

    // Sessions are pooled here, with their statements; the provider's own pool would hold the file open.
    private string ConnectionString() => new SqliteConnectionStringBuilder
    {
        DataSource = Path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false,
        DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
    }.ToString();
}
