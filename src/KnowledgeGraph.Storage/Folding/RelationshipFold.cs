using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>A claim with what folding needs to know of its document.</summary>
/// <param name="SubjectId">After merges; for symmetric predicates already in canonical order.</param>
/// <param name="Reported">Publication of the document; ingestion where it is unknown.</param>
/// <param name="Baseline">From the seed's facts: known since ever, not news.</param>
public sealed record FoldedClaim(
    string DocumentId, string? Publisher, Modality Modality, bool Negated, double Confidence,
    PartialDate? ValidFrom, PartialDate? ValidTo, DateTimeOffset Reported, bool Baseline, ReviewDecision? Review);

/// <summary>Folds the standing claims of one subject, predicate and object into a relationship. Pure, and independent of the claims' order.</summary>
public static class RelationshipFold
{
    /// <summary>Null when no claim supports it: all are negated, denied or rejected by a reviewer. Null too of an entity with itself, as merges can make it.</summary>
    public static Relationship? Fold(string subjectId, string predicate, string objectId, IEnumerable<FoldedClaim> claims)
    {
        if (string.Equals(subjectId, objectId, StringComparison.Ordinal)) return null;
        var standing = claims.Where(c => c.Review != ReviewDecision.Rejected).ToList();
        var support = standing.Where(c => !Opposes(c)).ToList();
        if (support.Count == 0) return null;
        var against = standing.Where(Opposes).ToList();
        var news = support.Where(c => !c.Baseline).ToList();
        return new Relationship(
            ContentId.Relationship(subjectId, predicate, objectId), subjectId, predicate, objectId,
            Status(support, against),
            Math.Round(AnyOf(support) * (1 - 0.5 * AnyOf(against)), 4),
            support.Where(c => c.ValidFrom is not null).Min(c => c.ValidFrom), End(support),
            news.Count == 0 ? null : news.Min(c => c.Reported), news.Count == 0 ? null : news.Max(c => c.Reported),
            support.Select(c => c.DocumentId).Distinct(StringComparer.Ordinal).Count(),
            support.Select(c => c.Publisher ?? "").Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>The status on a day: what was current and whose end has passed is ended.</summary>
    public static RelationshipStatus StatusOn(Relationship relationship, DateOnly day) =>
        relationship.Status == RelationshipStatus.Current && relationship.ValidTo is { } end && end.Latest < day
            ? RelationshipStatus.Ended : relationship.Status;

    private static bool Opposes(FoldedClaim claim) => claim.Negated || claim.Modality == Modality.Denied;

    private static RelationshipStatus Status(List<FoldedClaim> support, List<FoldedClaim> against) =>
        against.Count > 0 ? RelationshipStatus.Contested
        : support.All(c => c.Modality is Modality.Planned or Modality.Possible) ? RelationshipStatus.Planned
        : RelationshipStatus.Current;

    // An end counts only while no newer report speaks of the relationship without one.
    private static PartialDate? End(List<FoldedClaim> support)
    {
        var ended = support.Where(c => c.ValidTo is not null).ToList();
        if (ended.Count == 0) return null;
        var lastWithEnd = ended.Max(c => c.Reported);
        return support.Exists(c => c.ValidTo is null && !c.Baseline && c.Reported > lastWithEnd) ? null : ended.Max(c => c.ValidTo);
    }

    // The chance that at least one independent publisher is right: within a publisher the best claim counts, across publishers they add up.
    private static double AnyOf(List<FoldedClaim> claims)
    {
        var wrong = 1.0;
        foreach (var publisher in claims.GroupBy(c => c.Publisher ?? "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            wrong *= 1 - publisher.Max(c => c.Review == ReviewDecision.Accepted ? 0.99 : c.Confidence * Weight(c.Modality));
        return 1 - wrong;
    }

    private static double Weight(Modality modality) => modality switch
    {
        Modality.Asserted => 1.0, Modality.Reported => 0.9, Modality.Planned => 0.7, Modality.Possible => 0.5, _ => 0.9,
    };
}
