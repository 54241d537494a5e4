using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The embedded store's side for reading: each call sees one state of the file.</summary>
public sealed class SqliteGraphReader(SqliteDatabase database) : IGraphReader
{
    public Task<IReadOnlyList<Entity?>> EntitiesByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        Each(ids, static (session, id) => EntityReading.One(session, id, history: false), cancel);

    public Task<IReadOnlyList<Entity?>> HistoricEntitiesByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        Each(ids, static (session, id) => EntityReading.One(session, id, history: true), cancel);

    public Task<IReadOnlyList<Document?>> DocumentsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        Each(ids, DocumentReading.ById, cancel);

    public Task<IReadOnlyList<Document?>> HistoricDocumentsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        Each(ids, DocumentReading.HistoricById, cancel);

    public Task<IReadOnlyList<Claim?>> ClaimsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        database.ReadAsync(session => ClaimReading.ById(session, ids), cancel);

    public Task<IReadOnlyList<Relationship?>> RelationshipsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        Each(ids, RelationshipReading.One, cancel);

    public Task<IReadOnlyList<Review?>> ReviewsAsync(IReadOnlyList<string> claimIds, CancellationToken cancel = default) =>
        Each(claimIds, Reviews.Of, cancel);

    public Task<IReadOnlyList<Relationship?>> RelationshipsOfClaimsAsync(IReadOnlyList<string> claimIds, CancellationToken cancel = default) =>
        Each(claimIds, RelationshipReading.SupportedBy, cancel);

    public Task<Entity?> EntityByNameAsync(string name, CancellationToken cancel = default) =>
        database.ReadAsync(session => EntityReading.Named(session, name), cancel);

    public Task<Entity?> EntityByWikidataIdAsync(string wikidataId, CancellationToken cancel = default) =>
        database.ReadAsync(session => EntityReading.OnWikidata(session, wikidataId), cancel);

    public Task<IReadOnlyList<Page<Entity>>> EntitiesAsync(
        IReadOnlyList<EntityFilter> filters, Order<EntityOrderField> order, PageRequest page, CancellationToken cancel = default) =>
        Each(filters, (session, filter) => EntityList.Page(session, filter, order, page), cancel);

    public Task<IReadOnlyList<Page<Relationship>>> RelationshipsAsync(
        IReadOnlyList<RelationshipFilter> filters, Clock clock, Order<RelationshipOrderField> order, PageRequest page, CancellationToken cancel = default) =>
        Each(filters, (session, filter) => RelationshipList.Page(session, filter, clock, order, page), cancel);

    public Task<IReadOnlyList<Page<Claim>>> ClaimsAsync(
        IReadOnlyList<ClaimFilter> filters, Order<ClaimOrderField> order, PageRequest page, CancellationToken cancel = default) =>
        Each(filters, (session, filter) => ClaimList.Page(session, filter, order, page), cancel);

    public Task<IReadOnlyList<Page<Document>>> DocumentsAsync(
        IReadOnlyList<DocumentFilter> filters, Order<DocumentOrderField> order, PageRequest page, CancellationToken cancel = default) =>
        Each(filters, (session, filter) => DocumentList.Page(session, filter, order, page), cancel);

    public Task<IReadOnlyList<Page<Mention>>> MentionsAsync(IReadOnlyList<MentionFilter> filters, PageRequest page, CancellationToken cancel = default) =>
        Each(filters, (session, filter) => MentionList.Page(session, filter, page), cancel);

    public Task<IReadOnlyList<IReadOnlyList<Entity>>> EntitiesOfDocumentsAsync(IReadOnlyList<string> documentIds, CancellationToken cancel = default) =>
        Each(documentIds, DocumentReading.EntitiesOf, cancel);

    public Task<IReadOnlyList<EntityStatistics>> EntityStatisticsAsync(IReadOnlyList<string> entityIds, CancellationToken cancel = default) =>
        Each(entityIds, EntityReading.StatisticsOf, cancel);

    public Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancel = default) =>
        database.ReadAsync(session => Searching.Search(session, request, page), cancel);

    public Task<IReadOnlyList<GraphPath>> PathsAsync(PathRequest request, CancellationToken cancel = default) =>
        database.ReadAsync(session => PathFinding.Find(session, request), cancel);

    public Task<Subgraph> NeighborhoodAsync(NeighborhoodRequest request, CancellationToken cancel = default) =>
        database.ReadAsync(session => Neighborhood.Read(session, request), cancel);

    public Task<IReadOnlyList<TimelineBucket>> TimelineAsync(ClaimFilter filter, TimeBucket bucket, CancellationToken cancel = default) =>
        database.ReadAsync(session => ClaimTimeline.Count(session, filter, bucket), cancel);

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancel = default) => database.ReadAsync(GraphStatisticsReading.Read, cancel);

    public Task<IReadOnlyDictionary<string, int>> EntityCountsByTypeAsync(CancellationToken cancel = default) =>
        database.ReadAsync(EntityList.CountByType, cancel);

    public Task PingAsync(CancellationToken cancel = default) =>
        database.ReadAsync(static session => session.Number("SELECT COUNT(*) FROM setting"), cancel);

    public Task ExportAsync(Stream destination, CancellationToken cancel = default) =>
        database.ReadAsync(session =>
        {
            Export.Write(session, destination);
            return true;
        }, cancel);

    private Task<IReadOnlyList<TResult>> Each<T, TResult>(IReadOnlyList<T> parents, Func<Session, T, TResult> read, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<TResult>>(session => [.. parents.Select(parent => read(session, parent))], cancel);
}
