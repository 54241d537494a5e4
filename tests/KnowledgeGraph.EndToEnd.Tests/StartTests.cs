using System.Diagnostics;
using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>What keeps the service from starting is said in words, with what to change, and ends with exit code 1.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-start-");

    [Fact]
    public async Task A_broken_seed()
    {
        var seed = Path.Combine(folder.FullName, "seed");
        Directory.CreateDirectory(Path.Combine(seed, "entities"));
        File.WriteAllText(Path.Combine(seed, "ontology.yaml"), "entity_types:\n  Company: {description: a business}\npredicates:\n  owns: {domain: [Company], range: [Company]}\n");
        File.WriteAllText(Path.Combine(seed, "entities", "firms.yaml"), "# firms\n- id: Bad Id\n  type: Planet\n");
        await FailsAsync(["--Seed:Path", seed], "entities/firms.yaml:2: id 'Bad Id' may hold", "entities/firms.yaml:2: Bad Id: 'Planet' is no entity type");
    }

    [Fact]
    public Task No_seed() => FailsAsync(["--Seed:Path", Path.Combine(folder.FullName, "nowhere")], "Seed:Path: there is no ontology.yaml in");

    [Fact]
    public Task Wrong_settings() => FailsAsync(
        ["--Storage:Provider", "Nothing", "--Ingestion:Workers", "-1"], "Storage:Provider is 'Nothing'; set it to 'Sqlite'", "Ingestion:Workers: must be 0 to 64.");

    [Fact]
    public async Task A_store_that_is_no_store()
    {
        var file = Path.Combine(folder.FullName, "notes.txt");
        File.WriteAllText(file, "These are notes and no database at all.");
        await FailsAsync(["--Storage:Sqlite:Path", file], "Storage:Sqlite:Path:", "is not a SQLite database");
    }

    [Fact]
    public Task No_address() => FailsAsync(["--urls", "nonsense"], "--urls: 'nonsense' is no address to listen at");

    public void Dispose() => folder.Delete(recursive: true);

    private async Task FailsAsync(string[] args, params string[] reasons)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder.FullName };
        foreach (var arg in (string[])[typeof(Api.ApiHost).Assembly.Location, .. args]) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.All(reasons, reason => Assert.Contains(reason, error.Result, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", await error + await output, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }
}
