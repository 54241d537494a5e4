using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

public sealed class RestartTests
{
    private const string Everything = "{ statistics { entities relationships claims documents } relationships(first: 200, orderBy: {field: CONFIDENCE, direction: DESC}) { nodes { id confidence documentCount publisherCount status } } }";

    [Fact]
    public async Task Killed_and_started_again_it_has_the_same_graph()
    {
        await using var api = new RunningApi();
        await api.StartAsync();
        var before = (await api.DataAsync(Everything)).ToJsonString();
        await api.KillAsync();
        await api.StartAsync();
        Assert.Equal(before, (await api.DataAsync(Everything)).ToJsonString());
    }

    [Fact]
    public async Task A_broken_seed_stops_the_start_with_file_line_and_reason()
    {
        var folder = Directory.CreateTempSubdirectory("kg-broken").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "entities"));
        await File.WriteAllTextAsync(Path.Combine(folder, "ontology.yaml"), "version: \"1\"\nentity_types:\n  Company: {labels: {en: C}, description: d}\npredicates:\n  uses: {domain: [Company], range: [Company]}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "entities", "a.yaml"), "- id: a\n  type: Planet\n  names: {en: A, ar: أ, zh: 甲}\n", TestContext.Current.CancellationToken);
        using var process = RunningApi.Start(folder, "--Seed:Path", folder, "--Storage:Sqlite:Path", Path.Combine(folder, "graph.db"));
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("entities/a.yaml:1", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
