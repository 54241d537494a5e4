namespace KnowledgeGraph.Model;

/// <summary>Current: claimed and not over. Ended: over by its dates or negated by the newest claims. Planned: only plans and possibilities. Contested: asserted by some, denied by others.</summary>
public enum RelationshipStatus { Current, Ended, Planned, Contested }

/// <summary>The edge of the graph: every standing claim with the same subject, predicate and object, folded together.</summary>
/// <param name="Id"><c>relationship/…</c>, derived from subject, predicate and object.</param>
/// <param name="Confidence">0..1; grows with independent publishers, falls with denials.</param>
/// <param name="FirstReported">UTC; earliest publication among its documents; ingestion time where a document has none.</param>
public sealed record Relationship(
    string Id, string SubjectId, string Predicate, string ObjectId, RelationshipStatus Status, double Confidence,
    PartialDate? ValidFrom, PartialDate? ValidTo, DateTimeOffset? FirstReported, DateTimeOffset? LastReported,
    int DocumentCount, int PublisherCount)
{
    /// <summary>How much carries it, for ranking: independent publishers first, then documents.</summary>
    public long Weight => PublisherCount * 1_000_000L + Math.Min(DocumentCount, 999_999);
}
