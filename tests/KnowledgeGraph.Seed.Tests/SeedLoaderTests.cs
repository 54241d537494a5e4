using Xunit;

namespace KnowledgeGraph.Seed.Tests;

public sealed class SeedLoaderTests
{
    [Fact]
    public void The_seed_of_the_repository_holds_together()
    {
        var result = SeedLoader.Load(Repository.Seed);
        Assert.Empty(result.Problems);
        Assert.True(result.Data!.Entities.Length >= 900, $"{result.Data.Entities.Length} entities");
        Assert.True(result.Data.Documents.Length >= 12);
        Assert.All(result.Data.Ontology.Predicates.Where(p => !p.IsLiteral), p =>
            Assert.All(Model.Languages.Extracted, l => Assert.NotEmpty(result.Data.Lexicons[l].List("triggers", p.Id))));
    }

    [Fact]
    public void A_minimal_seed_loads() => Assert.Equal(2, SeedLoader.Load(Repository.SeedWith()).Data!.Entities.Length);

    [Fact]
    public void Loading_twice_gives_the_same_fingerprint_and_an_edit_another()
    {
        var folder = Repository.SeedWith();
        var before = SeedLoader.Load(folder).Data!.Fingerprint;
        Assert.Equal(before, SeedLoader.Load(folder).Data!.Fingerprint);
        File.AppendAllText(Path.Combine(folder, "entities", "all.yaml"), "\n# a comment\n");
        Assert.NotEqual(before, SeedLoader.Load(folder).Data!.Fingerprint);
    }

    [Theory]
    [InlineData("entities/b.yaml", "- id: acme\n  type: Company\n  names: {en: B, ar: ب, zh: 乙}", "entities/b.yaml:1: id 'acme' stands already at entities/all.yaml:1")]
    [InlineData("entities/b.yaml", "- id: b\n  type: Company\n  names: {en: ACME, ar: ب, zh: 乙}", "the name 'acme' belongs already to acme")]
    [InlineData("entities/b.yaml", "- id: b\n  type: Planet\n  names: {en: B, ar: ب, zh: 乙}", "'Planet' is no entity type")]
    [InlineData("entities/b.yaml", "- id: b\n  type: Company\n  names: {en: B, ar: ب}", "needs exactly one name in 'zh'")]
    [InlineData("entities/b.yaml", "- id: b\n  type: Company\n  colour: red\n  names: {en: B, ar: ب, zh: 乙}", "entities/b.yaml:3: unknown key 'colour'")]
    [InlineData("entities/b.yaml", "- id: b\n  type: Company\n  country: nowhere\n  names: {en: B, ar: ب, zh: 乙}", "country 'nowhere' is no Country")]
    [InlineData("entities/b.yaml", "- id: [", "is not valid YAML")]
    [InlineData("facts/f.yaml", "- title: T\n  publisher: P\n  statements:\n  - {text: Acme rules., subject: acme, predicate: rules, object: norland}", "facts/f.yaml:4: 'rules' is no predicate of the ontology")]
    [InlineData("facts/f.yaml", "- title: T\n  publisher: P\n  statements:\n  - {text: X., subject: norland, predicate: operates_in, object: acme}", "outside the predicate's domain or range")]
    [InlineData("facts/f.yaml", "- title: T\n  statements:\n  - {text: X., subject: acme, predicate: operates_in, object: norland}", "needs a named source")]
    [InlineData("documents/d.md", "no front matter", "expected front matter")]
    [InlineData("documents/d.md", "---\nlanguage: fr\n---\nText.\n", "is none of ar, en, zh")]
    [InlineData("lexicon/en/triggers.yaml", "operates_in: [runs, runs]", "'runs' stands twice")]
    public void What_is_wrong_is_said_with_file_line_and_reason(string file, string text, string expected)
    {
        var result = SeedLoader.Load(Repository.SeedWith((file, text)));
        Assert.Null(result.Data);
        Assert.Contains(result.Problems, p => p.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_folder_says_what_to_set() =>
        Assert.Contains("Seed:Path", Assert.Single(SeedLoader.Load("/no/such/seed").Problems).Reason, StringComparison.Ordinal);
}
