using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

// Null means "any"; a list means "one of these"; an empty list matches nothing. Fields of one filter are combined with AND.

/// <param name="Text">A name in any language or spelling, or the beginning of its words.</param>
/// <param name="HasPredicate">Has a relationship of one of these predicates, as subject or object.</param>
public sealed record EntityFilter(
    IReadOnlyList<string>? Type = null, string? Text = null, IReadOnlyList<string>? Ids = null, IReadOnlyList<string>? HasPredicate = null);

/// <param name="Either">Subject or object is one of these.</param>
/// <param name="OtherEnd">Only with <paramref name="Either"/>: one end is one of those, the end opposite to it one of these.</param>
public sealed record RelationshipFilter(
    IReadOnlyList<string>? Predicate = null, IReadOnlyList<string>? Subject = null, IReadOnlyList<string>? Object = null,
    IReadOnlyList<string>? Either = null, IReadOnlyList<string>? SubjectType = null, IReadOnlyList<string>? ObjectType = null,
    IReadOnlyList<RelationshipStatus>? Status = null, double? MinConfidence = null, int? MinPublishers = null,
    DateTimeOffset? ReportedAfter = null, DateTimeOffset? ReportedBefore = null, IReadOnlyList<string>? OtherEnd = null);

/// <param name="Relationship">Ids of relationships whose claims are wanted.</param>
/// <param name="ReportedAfter">Publication of the document (ingestion where unknown), inclusive.</param>
/// <param name="ReportedBefore">Exclusive.</param>
/// <param name="Period">The period (year, month or day) that a timeline counts the claim under: that of validFrom (its first day), else of publication, else of ingestion.</param>
/// <param name="OtherEnd">Only with <paramref name="Either"/>: one end is one of those, the end opposite to it one of these.</param>
/// <param name="IncludeRetracted">Claims of retracted or superseded documents too.</param>
public sealed record ClaimFilter(
    IReadOnlyList<string>? Predicate = null, IReadOnlyList<string>? Subject = null, IReadOnlyList<string>? Object = null,
    IReadOnlyList<string>? Either = null, IReadOnlyList<Modality>? Modality = null, bool? Negated = null, double? MinConfidence = null,
    IReadOnlyList<string>? Document = null, IReadOnlyList<string>? Publisher = null, IReadOnlyList<Language>? Language = null,
    IReadOnlyList<string>? AttributedTo = null, DateTimeOffset? ReportedAfter = null, DateTimeOffset? ReportedBefore = null,
    IReadOnlyList<ReviewDecision>? Review = null, IReadOnlyList<string>? Relationship = null, bool IncludeRetracted = false, PartialDate? Period = null,
    IReadOnlyList<string>? OtherEnd = null);

/// <param name="Text">Full text over title and text, as in a search.</param>
/// <param name="PublishedAfter">Inclusive; documents without a time of publication do not match.</param>
/// <param name="PublishedBefore">Exclusive.</param>
/// <param name="Mentions">Mentions, or claims something about, one of these entities.</param>
/// <param name="UrlPrefix">The URL begins with exactly this.</param>
public sealed record DocumentFilter(
    string? Text = null, IReadOnlyList<Language>? Language = null, IReadOnlyList<string>? Publisher = null,
    DateTimeOffset? PublishedAfter = null, DateTimeOffset? PublishedBefore = null, IReadOnlyList<string>? Mentions = null, string? UrlPrefix = null);

/// <summary>Exactly one of the two is set.</summary>
public sealed record MentionFilter(string? EntityId = null, string? DocumentId = null);

/// <summary>The two clocks. <paramref name="AsOf"/>: what held on that day (a relationship without a start is taken to hold since it was first
/// reported, baseline facts of the seed since ever). <paramref name="KnownAt"/>: what the graph had recorded, and not yet retracted, at that moment.</summary>
/// <param name="AsOf">A year or month means: at some time in it; the status is then that of its last day.</param>
/// <param name="KnownAt">Reviews count as they stood then; merges count as they stand now.</param>
public sealed record Clock(PartialDate? AsOf = null, DateTimeOffset? KnownAt = null)
{
    public static readonly Clock Now = new();
    public bool IsNow => AsOf is null && KnownAt is null;
}

public enum SortDirection { Ascending, Descending }

/// <summary>Name is the folded name that <see cref="Entity.NameIn"/> gives without a language. What was never reported counts as smallest.</summary>
public enum EntityOrderField { Id, Name, DocumentCount, LastReported }

/// <summary>Weight is <see cref="Relationship.Weight"/>. What is unknown (first or last report, start) counts as smallest.</summary>
public enum RelationshipOrderField { Weight, Confidence, FirstReported, LastReported, ValidFrom }

/// <summary>Reported is the publication of the document, ingestion where it is unknown.</summary>
public enum ClaimOrderField { Reported, Confidence, Recorded }

/// <summary>Published counts documents without a time of publication under their ingestion.</summary>
public enum DocumentOrderField { Published, Ingested }

/// <summary>A total order: ties are broken by id (ordinal), in the same direction, so that descending is ascending reversed.</summary>
public sealed record Order<TField>(TField Field, SortDirection Direction) where TField : struct, Enum;
