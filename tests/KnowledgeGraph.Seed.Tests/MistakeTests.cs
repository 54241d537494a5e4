using CsCheck;
using Xunit;

namespace KnowledgeGraph.Seed.Tests;

/// <summary>Every kind of mistake is reported with its file, its line and what is wrong.</summary>
public sealed class MistakeTests : IDisposable
{
    private const string Names = "{en: X, ar: \"\\u0633\", zh: \"\\u4E2D\"}";
    private static readonly string[] Pieces = ["", "{", "}", "[", "]", ":", "- ", "\n", "\t", "&a ", "*a ", "!", "|", "\"", "#", "\0", "\uFFFD"];
    private readonly SeedFiles seed = new();

    [Theory]
    [InlineData("{type: Company, names: " + Names + "}", "has no id")]
    [InlineData("{id: Bad Id, type: Company, names: " + Names + "}", "'Bad Id' may hold lower-case")]
    [InlineData("{id: p-x, type: Company, names: " + Names + "}", "'p-' is kept for entities found in documents")]
    [InlineData("{id: x, type: Planet, names: " + Names + "}", "x: 'Planet' is no entity type")]
    [InlineData("{id: x, names: " + Names + "}", "x: '' is no entity type")]
    [InlineData("{id: x, type: Company, names: {en: X, ar: \"\\u0633\"}}", "x: needs exactly one name in 'zh'")]
    [InlineData("{id: x, type: Company, names: {en: [X, Y], ar: \"\\u0633\", zh: \"\\u4E2D\"}}", "x: needs exactly one name in 'en'")]
    [InlineData("{id: x, type: Company, names: {en: X, ar: \"\\u0633\", zh: \"\\u4E2D\", xx: Y}}", "names: 'xx' is no language code")]
    [InlineData("{id: x, type: Company, names: {en: \"!?\", ar: \"\\u0633\", zh: \"\\u4E2D\"}}", "x: a name without letters or digits")]
    [InlineData("{id: x, type: Company, names: " + Names + ", wikidata: q5}", "x: 'q5' is no Wikidata id")]
    [InlineData("{id: x, type: Company, names: " + Names + ", maker: alibaba}", "x: only chips and models have a maker")]
    [InlineData("{id: x, type: Company, names: " + Names + ", demonyms: {en: [Xish]}}", "x: only countries and regions have demonyms")]
    [InlineData("{id: x, type: Company, names: " + Names + ", country: atlantis}", "x: country 'atlantis' is no Country")]
    [InlineData("{id: x, type: Chip, names: " + Names + ", maker: singapore}", "x: maker 'singapore' is no Company")]
    [InlineData("{id: alibaba, type: Company, names: " + Names + "}", "id 'alibaba' stands already at entities/all.yaml:1")]
    [InlineData("{id: x, type: Company, names: " + Names + ", aliases: {en: ALIBABA}}", "x: the name 'alibaba' belongs already to alibaba (entities/all.yaml:1)")]
    [InlineData("{id: x, type: Company, names: " + Names + ", alias: Y}", "unknown key 'alias'; known: id, type")]
    [InlineData("just text", "expected keys and values")]
    public void Of_an_entity(string entity, string reason)
    {
        seed.Write("entities/more.yaml", $"# a line before\n- {entity}\n");
        Expect("entities/more.yaml", 2, reason);
    }

    [Theory]
    [InlineData("{subject: alibaba, predicate: trains_in, object: singapore}", "has no text")]
    [InlineData("{text: T, subject: alibaba, predicate: trains, object: singapore}", "'trains' is no predicate")]
    [InlineData("{text: T, subject: nobody, predicate: trains_in, object: singapore}", "subject 'nobody' is no entity")]
    [InlineData("{text: T, subject: alibaba, predicate: trains_in, object: nowhere}", "object 'nowhere' is no entity")]
    [InlineData("{text: T, subject: singapore, predicate: trains_in, object: alibaba}", "outside the predicate's domain or range")]
    [InlineData("{text: T, subject: alibaba, predicate: trains_in, object: singapore, from: 2025-13}", "from: '2025-13' is no date")]
    [InlineData("{text: T, subject: alibaba, predicate: trains_in, object: singapore, to: soon}", "to: 'soon' is no date")]
    [InlineData("{text: T, subject: alibaba, predicate: trains_in, object: singapore, until: 2025}", "unknown key 'until'")]
    public void Of_a_fact(string fact, string reason)
    {
        seed.Write("facts/more.yaml", $"- title: T\n  publisher: P\n  statements:\n    - {fact}\n");
        Expect("facts/more.yaml", 4, reason);
    }

    [Theory]
    [InlineData("- publisher: P\n  statements: [{text: T, subject: alibaba, predicate: trains_in, object: singapore}]", "source has no title")]
    [InlineData("- title: T\n  statements: [{text: T, subject: alibaba, predicate: trains_in, object: singapore}]", "source has no publisher")]
    [InlineData("- title: T\n  publisher: P", "source has no statements")]
    [InlineData("- title: T\n  publisher: P\n  published: 2025\n  statements: [{text: T, subject: alibaba, predicate: trains_in, object: singapore}]", "published: '2025' is no day")]
    public void Of_a_source(string source, string reason)
    {
        seed.Write("facts/more.yaml", source + "\n");
        Expect("facts/more.yaml", 1, reason);
    }

    [Theory]
    [InlineData("no front matter", "expected front matter")]
    [InlineData("---\n---\ntext", "expected front matter")]
    [InlineData("---\ntitle: T\nlanguage: en\n---\n\n", "has no text")]
    [InlineData("---\ntitle: T\nlanguage: fr\n---\ntext", "language 'fr' is none of ar, en, zh")]
    [InlineData("---\ntitle: T\n---\ntext", "language '' is none of ar, en, zh")]
    [InlineData("---\nlanguage: en\npublished: yesterday\n---\ntext", "published: 'yesterday' is no day")]
    public void Of_a_document(string text, string reason)
    {
        seed.Write("documents/more.md", text);
        Expect("documents/more.md", 1, reason);
    }

    [Theory]
    [InlineData("lexicon/ar/triggers.yaml", "a: [x, y, x]\n", 1, "a: 'x' stands twice")]
    [InlineData("lexicon/zh/triggers.yaml", "a: [x]\nb: [{c: d}]\n", 2, "expected text")]
    [InlineData("entities/more.yaml", "- id: x\n  type: [\n", 3, "is not valid YAML")]
    [InlineData("entities/more.yaml", "- {id: x\n- ", 1, "is not valid YAML")]
    [InlineData("entities/more.yaml", "id: x\n", 1, "expected a list")]
    public void Of_form(string file, string text, int line, string reason)
    {
        seed.Write(file, text);
        Expect(file, line, reason);
    }

    [Theory]
    [InlineData("", "is missing or unreadable")]
    [InlineData("entity_types: {A: {}}\npredicates:\n  p: {domain: [B], range: [A]}\n", "p: 'B' is no entity type")]
    [InlineData("entity_types: {A: {}}\npredicates:\n  p: {range: [A]}\n", "p: has no domain")]
    [InlineData("entity_types: {A: {}}\npredicates:\n  p: {inverse: x, domain: [A], range: [A]}\n  q: {inverse: x, domain: [A], range: [A]}\n", "inverse 'x' belongs to p and q")]
    public void Of_the_ontology(string text, string reason)
    {
        seed.Write("ontology.yaml", text);
        Assert.Contains(seed.Load().Problems, p => p.File == "ontology.yaml" && p.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_the_folder()
    {
        seed.Remove("ontology.yaml");
        Assert.Equal("ontology.yaml: is missing or unreadable", Assert.Single(seed.Load().Problems).ToString());
        Assert.Contains("there is no such folder", Assert.Single(SeedLoader.Load(Path.Combine(seed.Root, "nowhere")).Problems).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ontology.yaml")]
    [InlineData("entities/all.yaml")]
    [InlineData("facts/all.yaml")]
    [InlineData("documents/one.md")]
    [InlineData("lexicon/en/triggers.yaml")]
    public void Spoiled_files_are_reported_never_thrown(string file)
    {
        var sound = File.ReadAllText(Path.Combine(seed.Root, file));
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[0, 3], Gen.Int[0, Pieces.Length - 1])
            .Sample((at, cut, piece) =>
            {
                seed.Write(file, string.Concat(sound.AsSpan(0, at), Pieces[piece], sound.AsSpan(Math.Min(sound.Length, at + cut))));
                var result = seed.Load();
                Assert.Equal(result.Data is null, !result.Problems.IsEmpty);
            }, iter: 150, threads: 1);
    }

    [Fact]
    public void All_are_reported_at_once_by_file_and_line()
    {
        seed.Append("entities/all.yaml", "\n- {id: Bad Id, type: Planet, names: {en: X}}\n");
        seed.Write("documents/more.md", "nothing");
        var problems = seed.Load().Problems;
        Assert.Equal(["documents/more.md:1", "entities/all.yaml:3"], problems.Select(p => $"{p.File}:{p.Line}").Distinct());
        Assert.Equal(5, problems.Length);
    }

    public void Dispose() => seed.Dispose();

    private void Expect(string file, int line, string reason)
    {
        var result = seed.Load();
        Assert.Null(result.Data);
        Assert.Contains(result.Problems, p => p.File == file && p.Line == line && p.Reason.Contains(reason, StringComparison.Ordinal));
    }
}
