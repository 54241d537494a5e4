using Xunit;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class StoreTests : IDisposable
{
    private readonly TinySeed seed = new();

    public void Dispose() => seed.Dispose();

    [Fact]
    public async Task Retract_takes_a_document_back_once()
    {
        (await seed.Kg("ingest", seed.Write("a.txt", "Alibaba trains its models in Singapore, the company said on Tuesday."))).Ends(0);
        var id = (await seed.Kg("query", "{ documents(first: 1) { nodes { id } } }")).Json.GetProperty("data").GetProperty("documents").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        Assert.Equal($"{id}: retracted", (await seed.Kg("retract", id)).Ends(0).Out.Trim());
        Assert.Contains("retracted already", (await seed.Kg("retract", id)).Ends(1).Error, StringComparison.Ordinal);
        Assert.Contains("there is no such document", (await seed.Kg("retract", "document/none")).Ends(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_that_read_a_store_do_not_make_one()
    {
        (await seed.Kg("retract", "document/none")).Ends(2);
        (await seed.Kg("export", seed.At("out.jsonl"))).Ends(2);
        Assert.False(File.Exists(seed.Store));
        Assert.False(File.Exists(seed.At("out.jsonl")));
    }

    [Fact]
    public async Task A_store_that_is_no_file_is_wrong_usage()
    {
        var text = seed.Write("a.txt", "Alibaba trains its models in Singapore, the company said on Tuesday.");
        Assert.Contains("which is a folder", (await KgRun.Of(["ingest", text, "--seed", seed.Seed, "--store", seed.Seed])).Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("--store is empty", (await KgRun.Of(["ingest", text, "--seed", seed.Seed, "--store", ""])).Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_makes_the_folder_and_leaves_no_half_file()
    {
        (await seed.Kg("ingest", seed.Write("a.txt", "Alibaba trains its models in Singapore, the company said on Tuesday."))).Ends(0);
        (await seed.Kg("export", seed.At("out/graph.jsonl"))).Ends(0);
        Assert.Equal([seed.At("out/graph.jsonl")], Directory.GetFiles(seed.At("out")));
        Assert.Contains("entity/alibaba", seed.Text("out/graph.jsonl"), StringComparison.Ordinal);
    }
}
