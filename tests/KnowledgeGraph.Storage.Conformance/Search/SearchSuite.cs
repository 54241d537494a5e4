using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Search: one entity under all its names and spellings, substrings of Chinese, Arabic words with or without clitics.</summary>
public abstract class SearchSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    [Theory]
    [InlineData("huawei"), InlineData("Huawei"), InlineData("HUAWEI "), InlineData("هواوي"), InlineData("هُواوي"), InlineData("华为")]
    [InlineData("huawei-technologies"), InlineData("\"Huawei\"")]
    public async Task An_entity_is_found_under_all_its_names_and_spellings(string text)
    {
        Assert.Equal(Huawei, (await SearchAsync(text))[0].Entity?.Id);
        Assert.Equal(Huawei, (await Reader.EntityByNameAsync(text))?.Id);
    }

    [Theory]
    [InlineData("الصين"), InlineData("صين"), InlineData("والصين"), InlineData("بالصين"), InlineData("للصين"), InlineData("وبالصين"), InlineData("كالصين"), InlineData("فالصين")]
    public async Task Arabic_words_are_found_with_or_without_article_and_clitics(string word)
    {
        await WriteAsync(Document("خبر").In(Language.Ar).Text("قيود جديدة وبالصين رد سريع").Build(), Document("آخر").In(Language.Ar).Text("الصين ترد").Build(),
            Document("ثالث").In(Language.Ar).Text("صادرات إلى بكين").Build());
        Assert.Equal(2, (await SearchAsync(word, SearchKind.Document)).Count);
        Assert.Equal(China, (await SearchAsync(word))[0].Entity?.Id);
    }

    [Theory]
    [InlineData("芯片", true), InlineData("出口", true), InlineData("芯", true), InlineData("出口管制芯片", true), InlineData("制芯", true), InlineData("片芯", false), InlineData("管出口", false)]
    public async Task Any_substring_of_Chinese_is_found(string text, bool found)
    {
        await WriteAsync(Document("新闻").In(Language.Zh).Text("美国扩大出口管制芯片H20清单。").Build());
        Assert.Equal(found, (await SearchAsync(text, SearchKind.Document)).Count == 1);
    }

    [Fact]
    public async Task Words_beside_Chinese_are_words()
    {
        await WriteAsync(Document("新闻").In(Language.Zh).Text("美国扩大出口管制芯片H20清单。").Build());
        Assert.Single(await SearchAsync("h20", SearchKind.Document));
        Assert.Single(await SearchAsync("H20 芯片", SearchKind.Document));
    }

    [Fact]
    public async Task All_words_must_be_found_or_else_any()
    {
        await WriteAsync(Document("One").Text("Wafers arrive in Rotterdam").Build(), Document("Two").Text("Wafers leave").Build());
        Assert.Single(await SearchAsync("wafers rotterdam", SearchKind.Document));
        Assert.Equal(2, (await SearchAsync("wafers antwerp", SearchKind.Document)).Count);
        Assert.Empty(await SearchAsync("antwerp", SearchKind.Document));
    }

    [Fact]
    public async Task Kinds_and_language_narrow()
    {
        var graph = Document("One").Claim(Huawei, "develops", Ascend).Build();
        await WriteAsync(graph);
        Assert.Equal(3, (await SearchAsync("huawei")).Count);
        Assert.Equal(graph.Claims[0].Id, (await SearchAsync("huawei", SearchKind.Claim)).Single().Claim!.Id);
        Assert.Equal(graph.Document.Id, (await SearchAsync("huawei", SearchKind.Document)).Single().Document!.Id);
        Assert.Equal(2, (await SearchAsync("huawei", SearchKind.Document, SearchKind.Claim)).Count);
        var hits = Values(await Reader.SearchAsync(new SearchRequest("huawei", Language: Language.Zh), new PageRequest(10)));
        Assert.Equal([Huawei], hits.Select(h => h.Entity?.Id));
        Assert.Empty(Values(await Reader.SearchAsync(new SearchRequest("huawei", Kinds: []), new PageRequest(10))));
    }

    [Theory]
    [InlineData(""), InlineData("   "), InlineData("\""), InlineData("'"), InlineData("*"), InlineData("huawei\"*"), InlineData("NEAR(a b)"), InlineData("words : x"), InlineData("a AND"), InlineData("-- ; DROP TABLE entity")]
    [InlineData("^huawei"), InlineData("(huawei"), InlineData("huawei OR"), InlineData("{}"), InlineData("\0"), InlineData("%_?"), InlineData("🙂")]
    public async Task Nothing_typed_is_taken_for_syntax(string text)
    {
        await Reader.SearchAsync(new SearchRequest(text), new PageRequest(10, IncludeTotal: true));
        await DocumentsAsync(new DocumentFilter(Text: text));
        await EntitiesAsync(new EntityFilter(Text: text));
        await Reader.EntityByNameAsync(text);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_found()
    {
        var firm = Provisional("Acme Photonics");
        var graph = Document("One").Naming(firm).Claim(firm.Id, "develops", Ascend).Build();
        await WriteAsync(graph);
        Assert.Equal(3, (await SearchAsync("photonics")).Count);
        await Writer.RetractDocumentAsync(graph.Document.Id);
        Assert.Empty(await SearchAsync("photonics"));
        Assert.Null(await Reader.EntityByNameAsync("acme photonics"));
        Assert.Empty(await EntitiesAsync(new EntityFilter(Text: "acme")));
    }

    [Fact]
    public async Task A_name_of_several_means_the_one_in_most_documents()
    {
        var second = Entity("entity/a-huawei", "Company", [new(Language.En, "Huawei")]);
        await Writer.LoadSeedAsync(SeedOf("2", [.. TestGraph.Entities, second]));
        Assert.Equal("entity/a-huawei", (await Reader.EntityByNameAsync("huawei"))!.Id);
        await WriteAsync(Document("One").Claim(Huawei, "develops", Ascend).Build());
        Assert.Equal(Huawei, (await Reader.EntityByNameAsync("huawei"))!.Id);
        Assert.Equal([Huawei, "entity/a-huawei"], (await SearchAsync("huawei", SearchKind.Entity)).Select(h => h.Entity!.Id));
    }

    private async Task<IReadOnlyList<SearchHit>> SearchAsync(string text, params SearchKind[] kinds) =>
        Values(await Reader.SearchAsync(new SearchRequest(text, kinds.Length == 0 ? null : kinds), new PageRequest(50)));
}
