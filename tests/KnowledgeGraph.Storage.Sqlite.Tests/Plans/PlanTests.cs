using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Conformance;
using Xunit;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

/// <summary>Lists of one entity are walked along an index: neither the whole table nor all of a hub is read or sorted for a page.</summary>
public sealed class PlanTests : IAsyncDisposable
{
    private static readonly PageBounds FirstPage = new(null, null, 20, Backward: false, IncludeTotal: false);
    private readonly SqliteTestStore store = new(TimeProvider.System);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    public static TheoryData<string> ClaimFilters => ["either", "subject", "object", "predicate", "none", "relationship"];

    public static TheoryData<string> RelationshipFilters => ["either", "subject", "object", "subject and predicate", "object and predicate", "predicates", "none"];

    [Theory, MemberData(nameof(ClaimFilters))]
    public async Task Claims_are_walked_along_an_index(string kind)
    {
        var filter = kind switch
        {
            "either" => new ClaimFilter(Either: [TestGraph.Huawei]),
            "subject" => new ClaimFilter(Subject: [TestGraph.Huawei]),
            "object" => new ClaimFilter(Object: [TestGraph.Huawei]),
            "predicate" => new ClaimFilter(Either: [TestGraph.Huawei], Predicate: ["develops"], Modality: [Modality.Asserted]),
            "relationship" => new ClaimFilter(Relationship: [ContentId.Relationship(TestGraph.Huawei, "develops", TestGraph.Ascend)]),
            _ => new ClaimFilter(),
        };
        await SeedAsync();
        foreach (var direction in Enum.GetValues<SortDirection>())
            await AssertWalkAsync(session => ClaimList.Query(session, filter), ClaimList.OrderOf(new(ClaimOrderField.Reported, direction)), "c");
    }

    [Theory, MemberData(nameof(RelationshipFilters))]
    public async Task Relationships_are_walked_along_an_index(string kind)
    {
        var filter = kind switch
        {
            "either" => new RelationshipFilter(Either: [TestGraph.Huawei], Status: [RelationshipStatus.Current]),
            "subject" => new RelationshipFilter(Subject: [TestGraph.Huawei]),
            "object" => new RelationshipFilter(Object: [TestGraph.Huawei]),
            "subject and predicate" => new RelationshipFilter(Subject: [TestGraph.Huawei], Predicate: ["develops"]),
            "object and predicate" => new RelationshipFilter(Object: [TestGraph.Huawei], Predicate: ["develops"]),
            "predicates" => new RelationshipFilter(Either: [TestGraph.Huawei], MinConfidence: 0.5),
            _ => new RelationshipFilter(),
        };
        await SeedAsync();
        await AssertWalkAsync(session => RelationshipList.Query(session, filter, null, session.Today), RelationshipOrder.Of(TestGraph.Heaviest), "r");
    }

    [Fact]
    public async Task Other_orders_of_a_hub_and_its_timeline_and_total_read_an_index_only()
    {
        await SeedAsync();
        var claims = new ClaimFilter(Either: [TestGraph.Huawei], Predicate: ["develops"]);
        var surest = ClaimList.OrderOf(new(ClaimOrderField.Confidence, SortDirection.Descending));
        var latest = RelationshipOrder.Of(new(RelationshipOrderField.LastReported, SortDirection.Descending));
        foreach (var plan in new[]
        {
            await PlanAsync(session => ClaimList.Query(session, claims).Statement(surest, FirstPage)),
            await PlanAsync(session => ClaimList.Query(session, claims).CountStatement()),
            await PlanAsync(session => ClaimList.Query(session, claims).CountByStatement("c.period / 100")),
            await PlanAsync(session => RelationshipList.Query(session, new RelationshipFilter(Subject: [TestGraph.Huawei]), null, session.Today).Statement(latest, FirstPage)),
        })
        {
            Assert.Contains(plan, step => step.Contains("USING COVERING INDEX", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.StartsWith("SEARCH", StringComparison.Ordinal) && !step.Contains("COVERING", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Entities_and_documents_are_walked_along_an_index()
    {
        await SeedAsync();
        foreach (var field in new[] { EntityOrderField.Id, EntityOrderField.Name })
            await AssertWalkAsync(session => EntityList.Query(session, new EntityFilter(Type: ["Company", "Chip"])), EntityList.OrderOf(new(field, SortDirection.Descending)), "e");
        foreach (var field in Enum.GetValues<DocumentOrderField>())
            await AssertWalkAsync(session => DocumentList.Query(session, new DocumentFilter(Language: [Language.En])), DocumentList.OrderOf(new(field, SortDirection.Ascending)), "d");
    }

    [Fact]
    public async Task The_fold_reads_an_index_only()
    {
        var plan = await store.Database.ReadAsync(s => s.Query("EXPLAIN QUERY PLAN " + RelationshipRefold.StandingClaims, r => r.GetString(3), 1L), default);
        Assert.Contains(plan, step => step.Contains("USING COVERING INDEX claim_relationship (relationship=?", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_job_is_found_along_an_index()
    {
        var plan = await store.Database.ReadAsync(s => s.Query("EXPLAIN QUERY PLAN " + JobRows.Next, r => r.GetString(3), 1L), default);
        Assert.Equal(["SCAN job USING INDEX job_leasable"], plan);
    }

    private async Task SeedAsync()
    {
        await store.Writer.LoadSeedAsync(TestGraph.Seed);
        await store.Writer.WriteDocumentAsync(TestGraph.Document("One").Claim(TestGraph.Huawei, "develops", TestGraph.Ascend).Build());
    }

    // Both the first page and one in the middle.
    private async Task AssertWalkAsync(Func<Session, ListQuery> query, ListOrder order, string alias)
    {
        var somewhere = new Cursor(order.Kind switch { SortKind.Number => 1L, SortKind.Real => 0.5, _ => (object)"m" }, "x");
        foreach (var bounds in new[] { FirstPage, FirstPage with { After = somewhere }, FirstPage with { Before = somewhere, Backward = true } })
        {
            var plan = await PlanAsync(session => query(session).Statement(order, bounds));
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
            Assert.Contains(plan, step => step.StartsWith($"SEARCH {alias} USING", StringComparison.Ordinal) || step.StartsWith($"SCAN {alias} USING", StringComparison.Ordinal));
            Assert.DoesNotContain($"SCAN {alias}", plan);
        }
    }

    private Task<List<string>> PlanAsync(Func<Session, (string Sql, object?[] Arguments)> statement) => store.Database.ReadAsync(session =>
    {
        var (sql, arguments) = statement(session);
        return session.Query("EXPLAIN QUERY PLAN " + sql, r => r.GetString(3), arguments);
    }, default);
}
