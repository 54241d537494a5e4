using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// One connection with its prepared statements, used by one caller at a time. Statements are kept by their text, so SQL must be
/// constant or built from a bounded number of pieces; values are always parameters <c>$1</c>, <c>$2</c>, …
/// </summary>
internal sealed class Session(SqliteConnection connection, TimeProvider time) : IDisposable
{
    private const int MostStatements = 400;
    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);

    /// <summary>The time of this store, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The number of rows changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> arguments) => Bind(sql, arguments).ExecuteNonQuery();

    /// <summary>The key of the row inserted.</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> arguments)
    {
        Bind(sql, arguments).ExecuteNonQuery();
        return raw.sqlite3_last_insert_rowid(connection.Handle);
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> arguments)
    {
        var rows = new List<T>();
        using var reader = Bind(sql, arguments).ExecuteReader();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    /// <summary>Rows one by one, for results that may be large. The same statement must not be run again before the end.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> map, object?[] arguments)
    {
        using var reader = Bind(sql, arguments).ExecuteReader();
        while (reader.Read()) yield return map(reader);
    }

    /// <summary>The first row; default when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Bind(sql, arguments).ExecuteReader();
        return reader.Read() ? map(reader) : default;
    }

    /// <summary>The first column of the first row; null when there is none or it is null.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> arguments) =>
        First(sql, static reader => reader.IsDBNull(0) ? (long?)null : reader.GetInt64(0), arguments);

    public bool Exists(string sql, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Bind(sql, arguments).ExecuteReader();
        return reader.Read();
    }

    /// <summary>Stops what runs on this connection; it fails with SQLITE_INTERRUPT.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(connection.Handle);

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!statements.TryGetValue(sql, out var command)) command = Prepare(sql, arguments.Length);
        for (var i = 0; i < arguments.Length; i++) command.Parameters[i].Value = arguments[i] ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        if (statements.Count >= MostStatements) Forget();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), value: null));
        return statements[sql] = command;
    }

    private void Forget()
    {
        foreach (var command in statements.Values) command.Dispose();
        statements.Clear();
    }
}
