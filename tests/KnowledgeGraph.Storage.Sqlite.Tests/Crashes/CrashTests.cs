using System.Diagnostics;
using Xunit;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

/// <summary>A process killed while it writes leaves a sound file, with every document whole or absent.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 20;
    private const int Seed = 20260601;

    private const string Torn = """
        SELECT COUNT(*) FROM document d WHERE
            (SELECT COUNT(*) FROM claim c WHERE c.document = d.key AND c.retracted IS d.retracted) <> $1
            OR (d.retracted IS NULL) <> EXISTS (SELECT 1 FROM document_entity l WHERE l.document = d.key)
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("kg-").FullName;

    private string File => Path.Combine(folder, "graph.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_document_is_whole_or_absent_after_a_kill()
    {
        var moments = new Random(Seed);
        string? last = null;
        for (var i = 0; i < Kills; i++)
        {
            last = await WriteAndKillAsync(TimeSpan.FromMilliseconds(moments.Next(1, 100))) ?? last;
            await CheckAsync(last);
        }
        Assert.NotNull(last);
    }

    // The last document whose writing was answered.
    private async Task<string?> WriteAndKillAsync(TimeSpan after)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(CrashTests).Assembly.Location);
        start.Environment[CrashWriter.FileVariable] = File;
        using var child = Process.Start(start)!;
        Assert.Equal(CrashWriter.Ready, await child.StandardOutput.ReadLineAsync());
        await Task.Delay(after);
        child.Kill();
        await child.WaitForExitAsync();
        var answered = await child.StandardOutput.ReadToEndAsync();
        // The last line may be cut short.
        return answered.Split('\n').SkipLast(1).LastOrDefault();
    }

    private async Task CheckAsync(string? last)
    {
        using var database = new SqliteDatabase(new SqliteStoreOptions { Path = File }, TimeProvider.System);
        Assert.Equal("ok", await database.ReadAsync(s => s.First("PRAGMA integrity_check", r => r.GetString(0)), default));
        Assert.Equal(0, await database.ReadAsync(s => s.Query("PRAGMA foreign_key_check", r => r.GetString(0)).Count, default));
        Assert.Equal(0, await database.ReadAsync(s => s.Number(Torn, CrashWriter.ClaimsOfDocument), default));
        await database.WriteAsync(s => s.Execute("INSERT INTO text_index (text_index) VALUES ('integrity-check')"), default);
        if (last is not null) Assert.NotNull((await new SqliteGraphReader(database).HistoricDocumentsByIdAsync([last]))[0]);
    }
}
