using KnowledgeGraph.Model;
using Xunit;

namespace KnowledgeGraph.Seed.Tests;

public sealed class SeedLoaderTests : IDisposable
{
    private readonly SeedFiles seed = new();

    [Fact]
    public void A_sound_seed_is_read_whole()
    {
        var result = seed.Load();
        Assert.Empty(result.Problems);
        var data = result.Data!;
        Assert.Equal(["entity/alibaba", "entity/singapore"], data.Entities.Select(e => e.Entity.Id));
        Assert.Equal("Singaporean", Assert.Single(data.Entities[1].Demonyms).Text);
        Assert.Contains(new LocalizedText(Language.En, "Singaporean"), data.Entities[1].Entity.Aliases);
        Assert.True(data.Ontology.Allows("Company", "trains_in", "Country"));
        Assert.False(data.Ontology.Allows("Country", "trains_in", "Company"));
        Assert.True(data.Ontology.Predicate("competes_with").Symmetric);
        Assert.Equal(["train"], data.Lexicons[Language.En].List("triggers", "trains_in"));
        Assert.Empty(data.Lexicons[Language.Zh].List("triggers", "trains_in"));
        Assert.Equal(("A page", PartialDate.Parse("2025-04")), (data.Facts[0].Title, data.Facts[0].Statements[0].ValidFrom));
        Assert.Equal("Alibaba trains in Singapore.", data.Documents[0].Text);
        Assert.True(data.Models.IsEmpty);
    }

    [Fact]
    public void The_fingerprint_follows_every_file_and_nothing_else()
    {
        var before = seed.Load().Data!.Fingerprint;
        seed.Write("notes.txt", "not part of the seed");
        Assert.Equal(before, seed.Load().Data!.Fingerprint);
        var seen = new HashSet<string>(StringComparer.Ordinal) { before };
        foreach (var file in (string[])["ontology.yaml", "entities/all.yaml", "facts/all.yaml", "lexicon/en/triggers.yaml", "documents/one.md"])
        {
            seed.Append(file, file.EndsWith(".md", StringComparison.Ordinal) ? "\nMore." : "\n# a remark\n");
            Assert.True(seen.Add(seed.Load().Data!.Fingerprint), file);
        }
    }

    [Fact]
    public void Line_ends_of_other_systems_are_read_alike()
    {
        seed.Write("documents/one.md", "---\r\ntitle: One\r\nlanguage: en\r\n---\r\n\r\nFirst line.\r\nSecond line.\r\n");
        Assert.Equal("First line.\nSecond line.", seed.Load().Data!.Documents[0].Text);
    }

    [Fact]
    public void The_seed_of_the_project_is_sound()
    {
        var result = SeedLoader.Load(Path.Combine(AppContext.BaseDirectory, "graph-seed"));
        Assert.Empty(result.Problems);
        var data = result.Data!;
        Assert.True(data.Entities.Length >= 400, $"{data.Entities.Length} entities");
        Assert.All(Languages.Extracted, language => Assert.Contains(data.Documents, d => d.Language == language));
        Assert.All(data.Ontology.Predicates, p => Assert.All(Languages.Extracted, l => Assert.Contains(p.Labels, label => label.Language == l)));
        Assert.All(data.Ontology.Predicates.Where(p => !p.Symmetric && !p.IsLiteral), p => Assert.All(Languages.Extracted, l => Assert.Contains(p.InverseLabels, label => label.Language == l)));
        Assert.All(data.Ontology.EntityTypes, t => Assert.All(Languages.Extracted, l => Assert.Contains(t.Labels, label => label.Language == l)));
        Assert.All(data.Facts, f => Assert.NotEmpty(f.Publisher));
    }

    public void Dispose() => seed.Dispose();
}
