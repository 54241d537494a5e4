using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>
/// What can be asked of a store. Batch first: every method that serves a field of many parents takes all parents at once and
/// answers in their order, one result each. Ids of merged entities are read as the entity they were merged into, everywhere.
/// Retracted claims and what rested on them are invisible unless a clock or filter asks for them.
/// </summary>
public interface IGraphReader
{
    Task<IReadOnlyList<Entity?>> EntitiesByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default);
    Task<IReadOnlyList<Document?>> DocumentsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default);
    Task<IReadOnlyList<Claim?>> ClaimsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default);
    Task<IReadOnlyList<Relationship?>> RelationshipsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default);
    Task<IReadOnlyList<Review?>> ReviewsAsync(IReadOnlyList<string> claimIds, CancellationToken cancel = default);

    /// <summary>As <see cref="EntitiesByIdAsync"/>, but also those that stand no more: for what is read with a clock or with retracted claims.</summary>
    Task<IReadOnlyList<Entity?>> HistoricEntitiesByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default) => EntitiesByIdAsync(ids, cancel);

    /// <summary>As <see cref="DocumentsByIdAsync"/>, but also those that stand no more: for what is read with a clock or with retracted claims.</summary>
    Task<IReadOnlyList<Document?>> HistoricDocumentsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancel = default) => DocumentsByIdAsync(ids, cancel);

    /// <summary>The relationship each claim speaks for or against now; null for literals, rejected claims, and where nothing supports the relationship.</summary>
    Task<IReadOnlyList<Relationship?>> RelationshipsOfClaimsAsync(IReadOnlyList<string> claimIds, CancellationToken cancel = default);

    /// <summary>The entity with this name or alias in any language, spelling compared folded (<see cref="NameFolding"/>); of several the one in most documents, then the smallest id.</summary>
    Task<Entity?> EntityByNameAsync(string name, CancellationToken cancel = default);
    Task<Entity?> EntityByWikidataIdAsync(string wikidataId, CancellationToken cancel = default);

    Task<IReadOnlyList<Page<Entity>>> EntitiesAsync(IReadOnlyList<EntityFilter> filters, Order<EntityOrderField> order, PageRequest page, CancellationToken cancel = default);
    Task<IReadOnlyList<Page<Relationship>>> RelationshipsAsync(IReadOnlyList<RelationshipFilter> filters, Clock clock, Order<RelationshipOrderField> order, PageRequest page, CancellationToken cancel = default);
    Task<IReadOnlyList<Page<Claim>>> ClaimsAsync(IReadOnlyList<ClaimFilter> filters, Order<ClaimOrderField> order, PageRequest page, CancellationToken cancel = default);
    Task<IReadOnlyList<Page<Document>>> DocumentsAsync(IReadOnlyList<DocumentFilter> filters, Order<DocumentOrderField> order, PageRequest page, CancellationToken cancel = default);

    /// <summary>Mentions of a document in the order of the text; mentions of an entity by document, latest recorded first, then in the order of the text.</summary>
    Task<IReadOnlyList<Page<Mention>>> MentionsAsync(IReadOnlyList<MentionFilter> filters, PageRequest page, CancellationToken cancel = default);

    /// <summary>All entities that each document mentions or claims something about (speakers and qualifiers included), by first mention.</summary>
    Task<IReadOnlyList<IReadOnlyList<Entity>>> EntitiesOfDocumentsAsync(IReadOnlyList<string> documentIds, CancellationToken cancel = default);

    /// <summary>Over the standing documents that mention the entity or claim something about it; baseline documents count, but report nothing.</summary>
    Task<IReadOnlyList<EntityStatistics>> EntityStatisticsAsync(IReadOnlyList<string> entityIds, CancellationToken cancel = default);

    /// <summary>
    /// Full text over names, documents and evidence sentences. Folded like names; substrings of Chinese; Arabic words with or without article and clitics.
    /// All words must be found, or else any of them. Entities of exactly this name first, then best first.
    /// </summary>
    Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancel = default);

    /// <summary>Simple paths, shortest first, relationships taken in both directions; of equal length the one with the higher product of confidences first, then by ids.</summary>
    Task<IReadOnlyList<GraphPath>> PathsAsync(PathRequest request, CancellationToken cancel = default);

    /// <summary>What is within <c>Depth</c> relationships of the given entities: nearest first, within a distance by weight, at most <c>Limit</c> relationships.</summary>
    Task<Subgraph> NeighborhoodAsync(NeighborhoodRequest request, CancellationToken cancel = default);

    /// <summary>Counts of claims by the period of their validFrom (its first day), else of publication, else of ingestion; empty periods are left out; ascending.</summary>
    Task<IReadOnlyList<TimelineBucket>> TimelineAsync(ClaimFilter filter, TimeBucket bucket, CancellationToken cancel = default);

    Task<GraphStatistics> StatisticsAsync(CancellationToken cancel = default);
    Task<IReadOnlyDictionary<string, int>> EntityCountsByTypeAsync(CancellationToken cancel = default);

    /// <summary>Whether the store answers; throws what stands in the way. For readiness.</summary>
    Task PingAsync(CancellationToken cancel = default);

    /// <summary>The whole graph as sorted JSON lines without ids of jobs and without the times at which this store recorded things: equal graphs give equal bytes.</summary>
    Task ExportAsync(Stream destination, CancellationToken cancel = default);
}

public sealed record EntityStatistics(int DocumentCount, DateTimeOffset? FirstReported, DateTimeOffset? LastReported);
public sealed record GraphStatistics(int Entities, int Relationships, int Claims, int Documents, int Publishers, DateTimeOffset? LastIngestedAt);

public enum SearchKind { Entity, Document, Claim }

/// <param name="Language">Documents in it, claims of such documents, entities with a name in it.</param>
public sealed record SearchRequest(string Text, IReadOnlyList<SearchKind>? Kinds = null, Language? Language = null);

/// <summary>Exactly one of the three is set.</summary>
public sealed record SearchHit(Entity? Entity, Document? Document, Claim? Claim);

/// <param name="MaxLength">1..6 relationships.</param>
public sealed record PathRequest(string From, string To, int MaxLength, RelationshipFilter Filter, Clock Clock, int First);
public sealed record GraphPath(IReadOnlyList<Entity> Entities, IReadOnlyList<Relationship> Relationships);

/// <param name="Depth">1..3.</param>
/// <param name="Limit">1..1000 relationships.</param>
public sealed record NeighborhoodRequest(IReadOnlyList<string> Around, int Depth, int Limit, RelationshipFilter Filter, Clock Clock);

/// <param name="Truncated">There was more than the limit allowed.</param>
public sealed record Subgraph(IReadOnlyList<Entity> Entities, IReadOnlyList<Relationship> Relationships, bool Truncated);

public enum TimeBucket { Day, Month, Year }

/// <param name="From">The period: a year, month or day.</param>
public sealed record TimelineBucket(PartialDate From, int Count);
