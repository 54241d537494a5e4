using Xunit;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class TrainingTests : IDisposable
{
    private readonly TinySeed seed = new();

    public void Dispose() => seed.Dispose();

    private void WriteTraining()
    {
        var documents = new List<string>();
        foreach (var (n, company, key) in ((int, string, string)[])[(1, "Alibaba", "alibaba"), (2, "ByteDance", "bytedance"), (3, "Alibaba", "alibaba"), (4, "ByteDance", "bytedance")])
            foreach (var (m, country, at) in ((int, string, string)[])[(1, "Singapore", "singapore"), (2, "Malaysia", "malaysia")])
                documents.Add($"=== en-{n}{m}\npublisher: The Quay\ndate: 2025-04-1{n}\ntitle: Abroad\n\n[{company}|{key}:Company] trains its models in [{country}|{at}:Country] this year.\n> {key} trains_in {at} \"trains\"\n");
        seed.Write("seed/training/en/all.txt", string.Join("\n", documents));
    }

    [Fact]
    public async Task A_trained_extractor_reads_and_explains()
    {
        WriteTraining();
        Assert.Contains("extraction.bin: ", (await seed.Kg("train")).Ends(0).Out, StringComparison.Ordinal);
        var once = seed.Bytes("seed/models/extraction.bin");
        (await seed.Kg("train")).Ends(0);
        Assert.Equal(once, seed.Bytes("seed/models/extraction.bin"));

        var text = seed.Write("a.txt", "ByteDance trains its models in Singapore this year.");
        var explained = (await seed.Kg("explain", text)).Ends(0).Out;
        Assert.Contains("Company ByteDance (entity/bytedance)", explained, StringComparison.Ordinal);
        Assert.Contains("ByteDance [0..9]", explained, StringComparison.Ordinal);
        Assert.Contains("ByteDance trains_in Singapore", explained, StringComparison.Ordinal);
        Assert.Contains("sentence    ByteDance trains its models in Singapore this year. [0..51]", explained, StringComparison.Ordinal);
        Assert.Contains("claims     1 (+1)", (await seed.Kg("ingest", text)).Ends(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cross_validation_writes_nothing()
    {
        WriteTraining();
        Assert.Contains("all ", (await seed.Kg("train", "--cross-validate")).Ends(0).Out, StringComparison.Ordinal);
        Assert.False(File.Exists(seed.At("seed/models/extraction.bin")));
    }

    [Fact]
    public async Task A_broken_training_file_is_named_with_its_line()
    {
        seed.Write("seed/training/en/a.txt", "=== en-1\ntitle: x\n\n[Alibaba|alibaba:Company] trains.\n> alibaba trains_in\n");
        Assert.Contains("a.txt:5: a claim is", (await seed.Kg("train")).Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_documents_there_is_nothing_to_train_on() =>
        Assert.Contains("There is no annotated document", (await seed.Kg("train")).Ends(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Explain_refuses_what_ingest_refuses() =>
        Assert.Contains("text is blank", (await seed.Kg("explain", seed.Write("a.txt", " "))).Ends(1).Error, StringComparison.Ordinal);
}
