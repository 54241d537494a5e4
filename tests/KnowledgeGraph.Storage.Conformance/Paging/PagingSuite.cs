using KnowledgeGraph.Model;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Pages: any walk, forward or backward, in any order, is the whole list.</summary>
public abstract class PagingSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    private static readonly string[] Firms = [Huawei, Alibaba, Nvidia, Tsmc, Smic];

    // Many ties: few dates, few confidences.
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        for (var i = 0; i < 12; i++)
        {
            var document = Document($"Document {i}").By(i % 2 == 0 ? "AFP" : "dpa").On($"2025-01-0{1 + (i % 3)}");
            if (i == 7) document.On(null).At("seed:facts/f.yaml");
            document.Claim(Firms[i % 5], "partners_with", Firms[(i + 2) % 5], confidence: 0.5);
            document.Claim(Firms[i % 5], "develops", i % 2 == 0 ? H20 : Ascend, confidence: i % 3 == 0 ? 0.5 : 0.8, from: i % 4 == 0 ? "2024" : null);
            document.Claim(Firms[i % 5], "supplies", Firms[(i + 1) % 5], confidence: 0.1 + 0.2);
            await WriteAsync(document.Build());
        }
    }

    [Theory, EveryOrder<ClaimOrderField>]
    public Task Claims_page_by_every_order(ClaimOrderField field, SortDirection direction) =>
        Walks(page => One(Reader.ClaimsAsync([new ClaimFilter()], new(field, direction), page)), c => c.Id, 36);

    [Theory, EveryOrder<ClaimOrderField>]
    public Task Claims_of_an_entity_page_by_every_order(ClaimOrderField field, SortDirection direction) =>
        Walks(page => One(Reader.ClaimsAsync([new ClaimFilter(Either: [Huawei])], new(field, direction), page)), c => c.Id, 13);

    [Theory, EveryOrder<RelationshipOrderField>]
    public Task Relationships_page_by_every_order(RelationshipOrderField field, SortDirection direction) =>
        Walks(page => One(Reader.RelationshipsAsync([new RelationshipFilter()], Clock.Now, new(field, direction), page)), r => r.Id, 20);

    [Theory, EveryOrder<RelationshipOrderField>]
    public Task Relationships_of_an_entity_page_by_every_order(RelationshipOrderField field, SortDirection direction) =>
        Walks(page => One(Reader.RelationshipsAsync([new RelationshipFilter(Either: [Nvidia])], Clock.Now, new(field, direction), page)), r => r.Id, 6);

    [Theory, EveryOrder<RelationshipOrderField>]
    public Task Known_relationships_page_by_every_order(RelationshipOrderField field, SortDirection direction) =>
        Walks(page => One(Reader.RelationshipsAsync([new RelationshipFilter()], new Clock(KnownAt: Time.GetUtcNow()), new(field, direction), page)), r => r.Id, 20);

    [Theory, EveryOrder<EntityOrderField>]
    public Task Entities_page_by_every_order(EntityOrderField field, SortDirection direction) =>
        Walks(page => One(Reader.EntitiesAsync([new EntityFilter()], new(field, direction), page)), e => e.Id, 10);

    [Theory, EveryOrder<DocumentOrderField>]
    public Task Documents_page_by_every_order(DocumentOrderField field, SortDirection direction) =>
        Walks(page => One(Reader.DocumentsAsync([new DocumentFilter()], new(field, direction), page)), d => d.Id, 12);

    [Fact]
    public Task Mentions_page() =>
        Walks(page => One(Reader.MentionsAsync([new MentionFilter(EntityId: Huawei)], page)), m => $"{m.DocumentId} {m.Span}", 13);

    [Fact]
    public Task Search_hits_page() =>
        Walks(page => Reader.SearchAsync(new SearchRequest("huawei"), page), h => h.Entity?.Id ?? h.Document?.Id ?? h.Claim!.Id, 21);

    [Fact]
    public async Task Orders_are_orders()
    {
        var claims = await ClaimsAsync(new ClaimFilter(), new(ClaimOrderField.Confidence, SortDirection.Ascending));
        Assert.Equal(claims.OrderBy(c => c.Confidence).ThenBy(c => c.Id, StringComparer.Ordinal).Select(c => c.Id), claims.Select(c => c.Id));
        var relationships = await RelationshipsAsync(new RelationshipFilter());
        Assert.Equal(relationships.OrderByDescending(r => r.Weight).ThenByDescending(r => r.Id, StringComparer.Ordinal), relationships);
        var dated = await RelationshipsAsync(new RelationshipFilter(), order: new(RelationshipOrderField.ValidFrom, SortDirection.Ascending));
        Assert.Equal(dated.OrderBy(r => r.ValidFrom).ThenBy(r => r.Id, StringComparer.Ordinal), dated);
        var named = await EntitiesAsync(new EntityFilter(), new(EntityOrderField.Name, SortDirection.Ascending));
        Assert.Equal(["Alibaba", "Ascend", "China", "H20", "Huawei", "Nvidia", "Singapore", "SMIC", "TSMC", "United States"], named.Select(e => e.NameIn(null)));
    }

    [Fact]
    public async Task Every_parent_gets_its_own_page()
    {
        var pages = await Reader.ClaimsAsync([.. Firms.Select(f => new ClaimFilter(Subject: [f]))], NewestClaims, new PageRequest(2));
        for (var i = 0; i < Firms.Length; i++)
        {
            Assert.Equal(2, pages[i].Items.Count);
            Assert.All(pages[i].Items, item => Assert.Equal(Firms[i], item.Value.SubjectId));
            Assert.True(pages[i].HasNext);
        }
    }

    [Fact]
    public async Task Cursors_of_other_lists_and_orders_are_refused()
    {
        var claims = await One(Reader.ClaimsAsync([new ClaimFilter()], NewestClaims, new PageRequest(1)));
        Order<ClaimOrderField> oldest = new(ClaimOrderField.Reported, SortDirection.Ascending), surest = new(ClaimOrderField.Confidence, SortDirection.Descending);
        foreach (var cursor in new[] { "", "rubbish", "öäü", "AAAA" })
            await Assert.ThrowsAsync<InvalidCursorException>(() => Reader.ClaimsAsync([new ClaimFilter()], NewestClaims, new PageRequest(1, cursor)));
        foreach (var order in new[] { oldest, surest })
            await Assert.ThrowsAsync<InvalidCursorException>(() => Reader.ClaimsAsync([new ClaimFilter()], order, new PageRequest(1, claims.Items[0].Cursor)));
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            Reader.RelationshipsAsync([new RelationshipFilter()], Clock.Now, Heaviest, new PageRequest(null, null, 1, claims.Items[0].Cursor)));
        await Assert.ThrowsAsync<InvalidCursorException>(() => Reader.MentionsAsync([new MentionFilter(Huawei)], new PageRequest(1, claims.Items[0].Cursor)));
        await Assert.ThrowsAsync<InvalidCursorException>(() => Reader.SearchAsync(new SearchRequest("huawei"), new PageRequest(1, claims.Items[0].Cursor)));
    }

    [Fact]
    public async Task A_cursor_keeps_its_place_when_its_item_is_gone()
    {
        var before = await One(Reader.DocumentsAsync([new DocumentFilter()], NewestDocuments, new PageRequest(5)));
        await Writer.RetractDocumentAsync(before.Items[2].Value.Id);
        var after = await One(Reader.DocumentsAsync([new DocumentFilter()], NewestDocuments, new PageRequest(2, before.Items[2].Cursor)));
        Assert.Equal(before.Items.Skip(3).Select(i => i.Value), after.Items.Select(i => i.Value));
    }

    [Fact]
    public async Task Sizes_out_of_range_are_bugs()
    {
        foreach (var page in new[] { new PageRequest(0), new PageRequest(PageRequest.MaxSize + 1), new PageRequest(null), new PageRequest(1, Last: 1) })
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Reader.ClaimsAsync([new ClaimFilter()], NewestClaims, page));
    }

    private static async Task<Page<T>> One<T>(Task<IReadOnlyList<Page<T>>> pages) => (await pages)[0];

    /// <summary>Walks the list forward and backward in pages of one, some and all, and compares with the list at once.</summary>
    private static async Task Walks<T>(Func<PageRequest, Task<Page<T>>> read, Func<T, string> id, int count)
    {
        var whole = await read(new PageRequest(PageRequest.MaxSize, IncludeTotal: true));
        var expected = whole.Items.Select(i => id(i.Value)).ToList();
        Assert.Equal((count, count, false, false), (expected.Count, whole.TotalCount, whole.HasNext, whole.HasPrevious));
        Assert.Equal(count, expected.Distinct(StringComparer.Ordinal).Count());
        foreach (var size in new[] { 1, 4, 100 })
        {
            Assert.Equal(expected, await ForwardAsync(read, id, size, count));
            Assert.Equal(expected, await BackwardAsync(read, id, size, count));
        }
    }

    private static async Task<List<string>> ForwardAsync<T>(Func<PageRequest, Task<Page<T>>> read, Func<T, string> id, int size, int count)
    {
        var walked = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await read(new PageRequest(size, cursor));
            Assert.Null(page.TotalCount);
            Assert.Equal(cursor is not null, page.HasPrevious);
            walked.AddRange(page.Items.Select(i => id(i.Value)));
            Assert.Equal(walked.Count < count, page.HasNext);
            if (!page.HasNext) return walked;
            cursor = page.Items[^1].Cursor;
        }
    }

    private static async Task<List<string>> BackwardAsync<T>(Func<PageRequest, Task<Page<T>>> read, Func<T, string> id, int size, int count)
    {
        var walked = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await read(new PageRequest(null, null, size, cursor));
            walked.InsertRange(0, page.Items.Select(i => id(i.Value)));
            Assert.Equal(walked.Count < count, page.HasPrevious);
            Assert.Equal(cursor is not null, page.HasNext);
            if (!page.HasPrevious) return walked;
            cursor = page.Items[0].Cursor;
        }
    }
}
