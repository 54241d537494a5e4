using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Documents: recorded once, superseded by URL, taken back exactly.</summary>
public abstract class DocumentSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    [Fact]
    public async Task A_document_is_read_as_written()
    {
        var graph = Document("One").At("https://example.org/1").Claim(Huawei, "develops", Ascend).Build();
        var result = await Writer.WriteDocumentAsync(graph);
        Assert.True(result.Created);
        Assert.Null(result.SupersededId);
        Assert.Equal(graph.Document with { IngestedAt = Time.GetUtcNow() }, result.Document);
        Assert.Equal(result.Document, await DocumentAsync(graph.Document.Id));
    }

    [Fact]
    public async Task Unknown_ids_are_null_in_their_places()
    {
        var graph = Document("One").Build();
        await WriteAsync(graph);
        var found = await Reader.DocumentsByIdAsync(["document/none", graph.Document.Id, "document/none"]);
        Assert.Equal([null, graph.Document.Id, null], found.Select(d => d?.Id));
    }

    [Fact]
    public async Task The_same_content_twice_changes_nothing()
    {
        var graph = Document("One").Claim(Huawei, "develops", Ascend).Build();
        await WriteAsync(graph);
        var before = await ExportAsync();
        var again = await Writer.WriteDocumentAsync(graph);
        Assert.False(again.Created);
        Assert.Equal(await DocumentAsync(graph.Document.Id), again.Document);
        Assert.Equal(before, await ExportAsync());
        Assert.Single(await DocumentsAsync(new DocumentFilter()));
    }

    [Fact]
    public async Task Another_document_with_the_same_url_supersedes()
    {
        var first = Document("One").At("https://example.org/1").Claim(Huawei, "develops", Ascend).Build();
        var second = Document("One, corrected").At("https://example.org/1").Claim(Huawei, "develops", H20).Build();
        await WriteAsync(first);
        var result = await Writer.WriteDocumentAsync(second);
        Assert.Equal(first.Document.Id, result.SupersededId);
        Assert.Null(await DocumentAsync(first.Document.Id));
        Assert.Null(await ClaimAsync(first.Claims[0].Id));
        Assert.Null(await RelationshipAsync(Huawei, "develops", Ascend));
        Assert.NotNull(await RelationshipAsync(Huawei, "develops", H20));
    }

    [Fact]
    public async Task Retraction_takes_back_exactly_what_rested_on_the_document()
    {
        await WriteAsync(Document("Standing").Claim(Huawei, "develops", Ascend).Build());
        var before = await ExportAsync();
        var graph = Document("Passing").By("AFP").Claim(Huawei, "develops", Ascend).Claim(Nvidia, "develops", H20).Mention(Singapore).Build();
        await WriteAsync(graph);
        Assert.True(await Writer.RetractDocumentAsync(graph.Document.Id));
        Assert.Equal(before, await ExportAsync());
        Assert.Null(await DocumentAsync(graph.Document.Id));
        Assert.False(await Writer.RetractDocumentAsync(graph.Document.Id));
        Assert.False(await Writer.RetractDocumentAsync("document/none"));
    }

    [Fact]
    public async Task Retracted_content_is_recorded_anew()
    {
        var graph = Document("One").Claim(Huawei, "develops", Ascend).Build();
        await WriteAsync(graph);
        var before = await ExportAsync();
        await Writer.RetractDocumentAsync(graph.Document.Id);
        Time.Advance(TimeSpan.FromHours(1));
        var again = await Writer.WriteDocumentAsync(graph);
        Assert.True(again.Created);
        Assert.Equal(Time.GetUtcNow(), again.Document.IngestedAt);
        Assert.Equal(before, await ExportAsync());
    }

    [Fact]
    public async Task What_stood_can_still_be_read_as_history()
    {
        var firm = Provisional("Acme");
        var graph = Document("One").Naming(firm).Claim(firm.Id, "develops", Ascend).Build();
        await WriteAsync(graph);
        await Writer.RetractDocumentAsync(graph.Document.Id);
        Assert.Equal(graph.Document.Text, (await Reader.HistoricDocumentsByIdAsync([graph.Document.Id]))[0]?.Text);
        Assert.Equal("Acme", (await Reader.HistoricEntitiesByIdAsync([firm.Id]))[0]?.NameIn(null));
    }

    [Fact]
    public async Task Text_that_the_claim_does_not_quote_is_refused()
    {
        var graph = Document("One").Claim(Huawei, "develops", Ascend).Build();
        var claim = graph.Claims[0];
        var bent = graph with { Claims = [claim with { Evidence = claim.Evidence with { Text = "Huawei develops nothing." } }] };
        await Assert.ThrowsAsync<ArgumentException>(() => Writer.WriteDocumentAsync(bent));
        var outside = graph with { Claims = [claim with { Evidence = claim.Evidence with { Sentence = new Span(0, 100_000) } }] };
        await Assert.ThrowsAsync<ArgumentException>(() => Writer.WriteDocumentAsync(outside));
        var misread = graph with { Mentions = [graph.Mentions[0] with { Text = "Huawai" }] };
        await Assert.ThrowsAsync<ArgumentException>(() => Writer.WriteDocumentAsync(misread));
        Assert.Null(await DocumentAsync(graph.Document.Id));
    }

    [Fact]
    public async Task Entities_that_nobody_knows_are_refused_and_nothing_is_kept()
    {
        var graph = Document("One").Claim(Huawei, "develops", Ascend).Build();
        var strange = graph with { Mentions = [graph.Mentions[0] with { EntityId = "entity/unheard-of" }] };
        var before = await ExportAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => Writer.WriteDocumentAsync(strange));
        Assert.Equal(before, await ExportAsync());
        Assert.Empty(await DocumentsAsync(new DocumentFilter()));
    }

    [Fact]
    public async Task Lists_of_documents_are_filtered()
    {
        var one = Document("One").By("Reuters").On("2025-01-01").Claim(Huawei, "develops", Ascend).Build();
        var two = Document("Two").By("AFP").On("2025-02-01").In(Language.Ar).At("https://example.org/2").Mention(Singapore).Build();
        var three = Document("Three").By(null).On(null).Text("Nothing of note").Build();
        await WriteAsync(one, two, three);
        async Task Finds(DocumentFilter filter, params DocumentGraph[] expected) =>
            Assert.Equal(expected.Select(g => g.Document.Id).Order(), (await DocumentsAsync(filter)).Select(d => d.Id).Order());
        await Finds(new DocumentFilter(), one, two, three);
        await Finds(new DocumentFilter(Publisher: ["AFP", "dpa"]), two);
        await Finds(new DocumentFilter(Language: [Language.Ar]), two);
        await Finds(new DocumentFilter(PublishedAfter: new(2025, 1, 15, 0, 0, 0, TimeSpan.Zero)), two);
        await Finds(new DocumentFilter(PublishedBefore: new(2025, 1, 15, 0, 0, 0, TimeSpan.Zero)), one);
        await Finds(new DocumentFilter(Mentions: [Singapore, Ascend]), one, two);
        await Finds(new DocumentFilter(Text: "nothing note"), three);
        await Finds(new DocumentFilter(UrlPrefix: "https://example.org/"), two);
        await Finds(new DocumentFilter(UrlPrefix: "example.org"));
        await Finds(new DocumentFilter(Text: "?!"));
        await Finds(new DocumentFilter(Publisher: []));
    }

    [Fact]
    public async Task Entities_and_mentions_of_a_document_come_in_the_order_of_its_text()
    {
        var graph = Document("One").Mention(Singapore).Claim(Huawei, "develops", Ascend).Mention(Huawei).Build();
        await WriteAsync(graph);
        var entities = await Reader.EntitiesOfDocumentsAsync([graph.Document.Id, "document/none"]);
        Assert.Equal([Singapore, Huawei, Ascend], entities[0].Select(e => e.Id));
        Assert.Empty(entities[1]);
        var mentions = (await Reader.MentionsAsync([new MentionFilter(DocumentId: graph.Document.Id)], new PageRequest(10, IncludeTotal: true)))[0];
        Assert.Equal(graph.Mentions, Values(mentions));
        Assert.Equal(4, mentions.TotalCount);
    }

    [Fact]
    public async Task A_document_keeps_all_its_letters()
    {
        var graph = Document("شركة هواوي 华为 🙂").Text("ـــ é e\u0301 \u200F\t\"quoted\" \\ 'single'").Mention(Huawei).In(Language.Ar).Build();
        await WriteAsync(graph);
        Assert.Equal(graph.Document.Text, (await DocumentAsync(graph.Document.Id))!.Text);
        Assert.Equal(graph.Document.Title, (await DocumentAsync(graph.Document.Id))!.Title);
    }

    [Fact]
    public async Task Entity_statistics_count_standing_documents()
    {
        var one = Document("One").On("2025-01-01").Claim(Huawei, "develops", Ascend).Build();
        var two = Document("Two").On("2025-03-01").Mention(Huawei).Mention(Huawei).Build();
        var facts = Document("Facts").At("seed:facts/a.yaml").On(null).Claim(Huawei, "partners_with", Smic).Build();
        await WriteAsync(one, two, facts);
        var statistics = await Reader.EntityStatisticsAsync([Huawei, Smic, Nvidia]);
        Assert.Equal(new EntityStatistics(3, one.Document.PublishedAt, two.Document.PublishedAt), statistics[0]);
        Assert.Equal(new EntityStatistics(1, null, null), statistics[1]);
        Assert.Equal(new EntityStatistics(0, null, null), statistics[2]);
        await Writer.RetractDocumentAsync(two.Document.Id);
        Assert.Equal(new EntityStatistics(2, one.Document.PublishedAt, one.Document.PublishedAt), (await Reader.EntityStatisticsAsync([Huawei]))[0]);
        Assert.Equal(new GraphStatistics(10, 2, 2, 2, 1, Time.GetUtcNow() - TimeSpan.FromMinutes(1)), await Reader.StatisticsAsync());
    }
}
