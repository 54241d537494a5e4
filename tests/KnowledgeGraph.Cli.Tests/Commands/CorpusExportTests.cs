using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class CorpusExportTests : IDisposable
{
    private const string Training = """
        === en-1
        publisher: The Quay
        date: 2025-04-16
        title: Abroad

        ! Home | Subscribe

        [Alibaba|alibaba:Company] trains in [Singapore|singapore:Country], [Alibaba Group|alibaba] told [Reuters|reuters:Company].
        > alibaba trains_in singapore reported from=2025-04 by=reuters also=bytedance/trains_in/singapore also=reuters/trains_in/singapore "trains"
        # alibaba | revenue | 3.7 | billion USD |  | "trains"

        [It|~alibaba] works with [ByteDance|bytedance:Company], which trains in [Singapore|singapore] too.
        > alibaba partners_with bytedance opt "works with"
        > bytedance partners_with alibaba "with"
        > bytedance trains_in singapore planned neg "trains in"

        === en-2
        title: Short

        [Alibaba|alibaba:Company] said so.
        > singapore trains_in alibaba "said"
        """;

    private readonly TinySeed seed = new();

    public CorpusExportTests() => seed.Write("seed/training/en/all.txt", Training);

    public void Dispose() => seed.Dispose();

    private JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllText(seed.At(name))).RootElement;

    [Fact]
    public async Task A_document_becomes_a_gold_file_and_its_text()
    {
        (await seed.Kg("corpus", "export", seed.At("out"), "--ids", "en-1")).Ends(0);
        var (gold, text) = (Read("out/gold/en-1.gold.json"), Read("out/texts/en-1.json"));
        Assert.Equal(("en-1", "en", "Abroad", "The Quay", "2025-04-16"), (Of(text, "id"), Of(text, "language"), Of(text, "title"), Of(text, "publisher"), Of(text, "publishedAt")));
        Assert.StartsWith("Home | Subscribe\n\nAlibaba trains in Singapore, Alibaba Group told Reuters.", Of(text, "text"), StringComparison.Ordinal);
        Assert.Equal(["alibaba Company", "singapore Country", "reuters Company", "bytedance Company"], gold.GetProperty("entities").EnumerateArray().Select(e => $"{Of(e, "key")} {Of(e, "type")}"));
        Assert.Equal(["Alibaba", "Alibaba Group"], gold.GetProperty("entities")[0].GetProperty("names").EnumerateArray().Select(n => n.GetString()));
        var claims = gold.GetProperty("claims").EnumerateArray().ToList();
        Assert.Equal(["alibaba trains_in singapore", "bytedance partners_with alibaba", "bytedance trains_in singapore", "alibaba has_metric "], claims.Select(c => $"{Of(c, "subject")} {Of(c, "predicate")} {Of(c, "object")}"));
        Assert.Equal(("reported", "2025-04", false, true), (Of(claims[0], "modality"), Of(claims[0], "valid_from"), claims[0].GetProperty("negated").GetBoolean(), claims[0].GetProperty("required").GetBoolean()));
        Assert.Equal("""["reuters"]""", claims[0].GetProperty("attributed_to").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(2, claims[0].GetProperty("also").GetArrayLength());
        Assert.True(claims[1].GetProperty("required").GetBoolean());
        Assert.True(claims[2].GetProperty("negated").GetBoolean());
        Assert.Equal((3.7, "billion USD", JsonValueKind.Null), (claims[3].GetProperty("value").GetDouble(), Of(claims[3], "unit"), claims[3].GetProperty("period").ValueKind));
        Assert.All(claims, c => Assert.Contains(Of(c, "evidence")!, Of(text, "text"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_gold_cannot_hold_is_left_out_and_listed()
    {
        var run = (await seed.Kg("corpus", "export", seed.At("out"), "--file", seed.At("seed/training/en/all.txt"))).Ends(1);
        Assert.Contains("en-2: left out: singapore trains_in alibaba: singapore is not mentioned in the document", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(seed.At("out/gold")).Length);
        Assert.Empty(Read("out/gold/en-2.gold.json").GetProperty("claims").EnumerateArray());
    }

    [Fact]
    public async Task Unknown_ids_are_wrong_usage() =>
        Assert.Contains("--ids: there is no en-9", (await seed.Kg("corpus", "export", seed.At("out"), "--ids", "en-1,en-9")).Ends(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_exported_can_be_scored()
    {
        (await seed.Kg("corpus", "export", seed.At("out"), "--ids", "en-1")).Ends(0);
        var run = (await seed.Kg("eval", seed.At("out/gold"), seed.At("out/texts"), "--show", "--json", seed.At("figures.json"))).Ends(0);
        Assert.Contains("missed: alibaba trains_in singapore", run.Out, StringComparison.Ordinal);
        Assert.Contains("(gold 3)", run.Out, StringComparison.Ordinal);
        Assert.Equal(3, Read("figures.json").GetProperty("all").GetProperty("gold_claims").GetInt32());
        Assert.Equal(10, Read("figures.json").GetProperty("en").GetProperty("reliability").GetArrayLength());
        Assert.Contains("there is no en-9", (await seed.Kg("eval", seed.At("out/gold"), seed.At("out/texts"), "--only", "en-9")).Ends(2).Error, StringComparison.Ordinal);
        seed.Write("out/gold/bad.gold.json", "{}");
        Assert.Contains("bad.gold.json: is no gold file", (await seed.Kg("eval", seed.At("out/gold"), seed.At("out/texts"))).Ends(2).Error, StringComparison.Ordinal);
    }

    private static string? Of(JsonElement json, string name) => json.GetProperty(name).GetString();
}
