using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Ingestion.Tests.Seeding;

public sealed class SeedIngestionTests : IDisposable
{
    private readonly TestIngestion test = new();

    [Fact]
    public async Task Twice_changes_nothing()
    {
        var first = await test.LoadSeedAsync();
        Assert.Equal((2, 2), (first.Entities.Added, first.Documents));
        var before = await test.ExportAsync();
        test.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new SeedIngestionResult(new SeedResult(0, 0, 0), 0), await test.LoadSeedAsync());
        Assert.Equal(before, await test.ExportAsync());
    }

    [Fact]
    public async Task An_edited_entity_is_updated_and_a_removed_one_goes()
    {
        await test.LoadSeedAsync(documents: false);
        test.Seed.Write("entities/all.yaml", """
            - {id: alibaba, type: Company, names: {en: Alibaba Group, ar: "\u0639\u0644\u064A", zh: "\u963F\u91CC\u5DF4\u5DF4"}, wikidata: Q1359568}
            - {id: malaysia, type: Country, names: {en: Malaysia, ar: "\u0645\u0627\u0644\u064A\u0632\u064A\u0627", zh: "\u9A6C\u6765\u897F\u4E9A"}}
            """);
        test.Seed.Remove("facts/all.yaml");
        Assert.Equal(new SeedResult(1, 1, 1), (await test.LoadSeedAsync(documents: false)).Entities);
        Assert.Equal("entity/alibaba", (await test.Reader.EntityByNameAsync("alibaba GROUP"))?.Id);
        Assert.Equal("Q1359568", (await test.Reader.EntityByNameAsync("\u963F\u91CC\u5DF4\u5DF4"))?.WikidataId);
        Assert.Null(await test.Reader.EntityByNameAsync("Singapore"));
    }

    [Fact]
    public async Task A_fact_is_a_claim_with_its_sentence_and_its_source()
    {
        test.Seed.Write("facts/all.yaml", test.Seed.Text("facts/all.yaml").Replace("  published:", "  url: https://example.org/page\n  published:", StringComparison.Ordinal));
        await test.LoadSeedAsync();
        var document = Assert.Single(await test.DocumentsAsync(), d => d.IsBaseline);
        Assert.Equal(("A page", "A publisher", "https://example.org/page"), (document.Title, document.Publisher, document.WebAddress));
        var claim = Assert.Single(await ClaimsAsync(document.Id));
        Assert.Equal(("entity/alibaba", "trains_in", "entity/singapore"), (claim.SubjectId, claim.Predicate, claim.ObjectId));
        Assert.Equal("Alibaba trains in Singapore.", claim.Evidence.Sentence.In(document.Text));
    }

    [Fact]
    public async Task An_edited_document_supersedes_and_a_removed_one_is_taken_back()
    {
        await test.LoadSeedAsync();
        var before = await test.ExportAsync();
        var sample = test.Seed.Text("documents/one.md");
        test.Seed.Write("documents/one.md", sample + "\nIt may train elsewhere.\n");
        Assert.Equal(1, (await test.LoadSeedAsync()).Documents);
        var edited = Assert.Single(await test.DocumentsAsync(), d => !d.IsBaseline);
        Assert.EndsWith("elsewhere.", edited.Text, StringComparison.Ordinal);
        Assert.Null(edited.WebAddress);

        test.Seed.Remove("documents/one.md");
        test.Seed.Remove("facts/all.yaml");
        Assert.Equal(2, (await test.LoadSeedAsync()).Documents);
        Assert.Empty(await test.DocumentsAsync());

        test.Seed.Write("documents/one.md", sample);
        test.Seed.Write("facts/all.yaml", SeedFacts);
        Assert.Equal(2, (await test.LoadSeedAsync()).Documents);
        Assert.Equal(before, await test.ExportAsync());
    }

    [Fact]
    public async Task Documents_of_others_are_left_alone()
    {
        await test.LoadSeedAsync();
        await test.Ingestion().IngestAsync(new IncomingDocument("Alibaba trains in Singapore, too.", Url: "https://example.org/1"));
        test.Seed.Remove("documents/one.md");
        await test.LoadSeedAsync();
        Assert.Equal(["https://example.org/1", "seed:facts/all.yaml#A page"], (await test.DocumentsAsync()).Select(d => d.Url).Order(StringComparer.Ordinal));
    }

    public SeedIngestionTests() => SeedFacts = test.Seed.Text("facts/all.yaml");

    private string SeedFacts { get; }

    public void Dispose() => test.Dispose();

    private async Task<IReadOnlyList<Claim>> ClaimsAsync(string document) => [.. (await test.Reader.ClaimsAsync(
        [new ClaimFilter(Document: [document])], new Order<ClaimOrderField>(ClaimOrderField.Recorded, SortDirection.Ascending), new PageRequest(500)))[0].Items.Select(i => i.Value)];
}
