using System.Text;
using Xunit;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class IngestTests : IDisposable
{
    private const string Text = "Alibaba trains its models in Singapore, the company said on Tuesday.";
    private readonly TinySeed seed = new();

    public void Dispose() => seed.Dispose();

    [Fact]
    public async Task Files_of_every_kind_are_read_and_a_second_run_changes_nothing()
    {
        seed.Write("in/a.txt", Text);
        seed.Write("in/deep/b.md", $"---\ntitle: \"A: title\"\npublisher: The Quay\nurl: https://quay.example/b\npublished: 2025-04-16\nlanguage: en\n---\n\n{Text}\n");
        seed.Write("in/c.json", $$"""{"text": "{{Text}}", "title": "c", "publishedAt": "2025-04-16T08:30:00+02:00", "language": "EN", "id": 7}""");
        seed.Write("in/d.jsonl", $$"""{"text": "{{Text}}", "title": "d1"}""" + "\n\n" + $$"""{"text": "{{Text}}", "title": "d2", "publishedAt": null}""" + "\n");
        seed.Write("in/e.ndjson", $$"""{"text": "{{Text}}", "title": "e"}""");
        seed.Write("in/list.json", $$"""[{"text": "{{Text}}", "title": "l1"}, {"text": "{{Text}}", "title": "l2"}]""");
        seed.Write("in/picture.png", "not read");

        var first = (await seed.Kg("ingest", seed.At("in"))).Ends(0);
        Assert.Contains("8 created, 0 known, 0 refused", first.Out, StringComparison.Ordinal);
        Assert.Contains("entities   4 (+0)", first.Out, StringComparison.Ordinal);
        (await seed.Kg("export", seed.At("once.jsonl"))).Ends(0);

        var second = (await seed.Kg("ingest", seed.At("in"))).Ends(0);
        Assert.Contains("0 created, 8 known, 0 refused", second.Out, StringComparison.Ordinal);
        (await seed.Kg("export", seed.At("twice.jsonl"))).Ends(0);
        Assert.Equal(seed.Bytes("once.jsonl"), seed.Bytes("twice.jsonl"));
    }

    [Fact]
    public async Task What_front_matter_and_json_say_of_a_document_is_kept()
    {
        seed.Write("in/a.md", $"---\r\ntitle: \"One: two\"\r\npublisher: The Quay\r\nurl: https://quay.example/a\r\npublished: 2025-04-16\r\nlanguage: en\r\ntags: [x]\r\n---\r\n{Text}");
        seed.Write("in/b.json", $$"""{"text": "{{Text}}", "title": "t", "url": "https://quay.example/b", "publisher": "p", "publishedAt": "2025-04-16T08:30:00+02:00"}""");
        (await seed.Kg("ingest", seed.At("in"))).Ends(0);
        var nodes = (await seed.Kg("query", "{ documents(first: 10) { nodes { title publisher url publishedAt text } } }")).Ends(0)
            .Json.GetProperty("data").GetProperty("documents").GetProperty("nodes").EnumerateArray().OrderBy(n => n.GetProperty("url").GetString()).ToList();
        Assert.Equal(["One: two", "t"], nodes.Select(n => n.GetProperty("title").GetString()));
        Assert.Equal(["The Quay", "p"], nodes.Select(n => n.GetProperty("publisher").GetString()));
        Assert.Equal([new(2025, 4, 16, 0, 0, 0, TimeSpan.Zero), new(2025, 4, 16, 6, 30, 0, TimeSpan.Zero)], nodes.Select(n => n.GetProperty("publishedAt").GetDateTimeOffset()));
        Assert.Equal(Text, nodes[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Refused_documents_are_listed_with_place_and_reason_and_the_others_go_in()
    {
        seed.Write("in/blank.txt", "  \n ");
        seed.Write("in/latin.txt", Encoding.Latin1.GetBytes("Die Maßnahmen der Regierung, über die am Dienstag gesprochen wurde."));
        seed.Write("in/future.md", $"---\npublished: 2999-01-01\n---\n{Text}");
        seed.Write("in/date.md", $"---\npublished: 16/04/2025\n---\n{Text}");
        seed.Write("in/yaml.md", $"---\ntitle: \"a\nb: [\n---\n{Text}");
        seed.Write("in/german.txt", "Die niederländische Regierung hat am Dienstag beschlossen, die Kontrolle über den Chiphersteller zu übernehmen.");
        seed.Write("in/lines.jsonl", $$"""{"text": "{{Text}}"}""" + "\n{\"text\": \n" + """{"title": "no text"}""" + "\n" + """{"text": "\ud800 broken"}""" + "\n[]\n" + """{"text": 5}""" + "\n");
        seed.Write("in/good.txt", Text + " It did not say why.");

        var run = (await seed.Kg("ingest", seed.At("in"))).Ends(1);
        Assert.Contains("2 created, 0 known, 11 refused", run.Out, StringComparison.Ordinal);
        foreach (var (place, reason) in ((string, string)[])[
            ("blank.txt", "text is blank"), ("latin.txt", "is not UTF-8"), ("future.md", "publishedAt is in the future"), ("date.md", "published: '16/04/2025' is no day"),
            ("yaml.md", "front matter is not YAML"), ("german.txt", "text is in none of the languages"), ("lines.jsonl:2", "is not JSON"), ("lines.jsonl:3", "text: is missing"),
            ("lines.jsonl:4", "text: is broken Unicode"), ("lines.jsonl:5", "is no JSON object"), ("lines.jsonl:6", "text: is no text")])
            Assert.Contains(run.Error.Split('\n'), line => line.Contains($"{place}: ", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newer_text_at_the_same_address_takes_the_place_of_the_older()
    {
        var file = seed.Write("a.md", $"---\nurl: https://quay.example/a\n---\n{Text}");
        (await seed.Kg("ingest", file)).Ends(0);
        seed.Write("a.md", $"---\nurl: https://quay.example/a\n---\n{Text} Corrected on Wednesday.");
        Assert.Contains("1 created (1 in place of an earlier version)", (await seed.Kg("ingest", file)).Ends(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_read_when_a_path_is_not_there()
    {
        var run = (await seed.Kg("ingest", seed.Write("a.txt", Text), seed.At("nowhere"))).Ends(2);
        Assert.Contains("There is no file or folder", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(seed.Store));
    }

    [Fact]
    public async Task A_folder_without_documents_a_broken_seed_and_a_file_that_is_no_store_cannot_be_used()
    {
        var text = seed.Write("in/a.txt", Text);
        Directory.CreateDirectory(seed.At("empty"));
        Assert.Contains("There is no txt", (await seed.Kg("ingest", seed.At("empty"))).Ends(2).Error, StringComparison.Ordinal);
        seed.Write("graph.db", new string('x', 5000));
        Assert.Contains("is not a SQLite database", (await seed.Kg("ingest", text)).Ends(2).Error, StringComparison.Ordinal);
        seed.Write("seed/entities/more.yaml", "- {id: x, type: Planet, names: {en: X, ar: X, zh: X}}\n");
        Assert.Contains("entities/more.yaml:1: x: 'Planet'", (await seed.Kg("ingest", text)).Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_the_files_does_not_matter()
    {
        var (a, b) = (seed.Write("a.txt", Text), seed.Write("b.txt", "ByteDance and Alibaba are partners, both companies said."));
        (await seed.Kg("ingest", a, b)).Ends(0);
        (await seed.Kg("export", seed.At("ab.jsonl"))).Ends(0);
        File.Delete(seed.Store);
        (await seed.Kg("ingest", b, a)).Ends(0);
        (await seed.Kg("export", seed.At("ba.jsonl"))).Ends(0);
        Assert.Equal(seed.Text("ab.jsonl"), seed.Text("ba.jsonl"));
    }
}
