using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Sqlite;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Brings the file to the schema of this version, by the numbered scripts embedded in this assembly.</summary>
internal static class Schema
{
    private const string Journal = "schema_migration";
    private const int NotADatabase = 26, CannotOpen = 14;
    private static readonly TimeSpan PatienceWithOthers = TimeSpan.FromSeconds(60);

    public static void BringUpToDate(string path, string connectionString)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (Pending(path, connectionString).Count == 0) return;
            using var alone = AloneWith(path + ".migrating");
            if (Pending(path, connectionString).Count > 0) Upgrade(path, connectionString);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NotADatabase)
        {
            throw new SqliteStoreException($"'{path}' is not a SQLite database. Name another file, or move this one away.", e);
        }
        catch (Exception e) when (e is SqliteException { SqliteErrorCode: CannotOpen } or IOException or UnauthorizedAccessException)
        {
            throw new SqliteStoreException($"'{path}' cannot be opened or created: {e.Message}", e);
        }
    }

    private static IReadOnlyList<SqlScript> Scripts() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => SqlScript.FromStream(name, Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!))];

    // Scripts not yet applied; refuses files that this version cannot have written.
    private static List<string> Pending(string path, string connectionString)
    {
        var known = Scripts().Select(script => script.Name).ToList();
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var tables = Strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        if (tables.Count == 0) return known;
        if (!tables.Contains(Journal, StringComparer.Ordinal))
            throw new SqliteStoreException($"'{path}' is a SQLite database of something else. Name another file.");
        var applied = Strings(connection, $"SELECT ScriptName FROM {Journal}");
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new SqliteStoreException($"'{path}' was written by a newer version (it has '{unknown}'). Update this program, or name another file.");
        return [.. known.Except(applied, StringComparer.Ordinal)];
    }

    private static void Upgrade(string path, string connectionString)
    {
        using (var connection = new SqliteConnection(connectionString))
        {
            connection.Open();
            Strings(connection, "PRAGMA journal_mode = WAL");
        }
        var result = DeployChanges.To.SqliteDatabase(connectionString)
            .WithScripts(Scripts())
            .JournalTo((manager, log) => new SqliteTableJournal(manager, log, Journal))
            .WithVariablesDisabled().WithTransaction().LogTo(new NoOpUpgradeLog())
            .Build().PerformUpgrade();
        if (!result.Successful)
            throw new SqliteStoreException($"'{path}' could not be brought up to date: {result.ErrorScript?.Name}: {result.Error.Message}", result.Error);
    }

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }

    // Two processes that start on one file at once must not both run the scripts.
    private static FileStream AloneWith(string lockFile)
    {
        var waited = TimeSpan.Zero;
        var pause = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited < PatienceWithOthers)
            {
                Thread.Sleep(pause);
                waited += pause;
            }
        }
    }
}
