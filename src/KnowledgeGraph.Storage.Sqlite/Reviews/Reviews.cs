using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Human decisions about claims. Earlier decisions stay as history, for reading with a clock.</summary>
internal static class Reviews
{
    private const string StandingClaim = "SELECT relationship FROM claim WHERE id = $1 AND retracted IS NULL";
    private const string Withdraw = "UPDATE review SET withdrawn = $2 WHERE claim_id = $1 AND withdrawn IS NULL";
    private const string Standing = "SELECT decision, reviewer, note, decided FROM review WHERE claim_id = $1 AND withdrawn IS NULL";

    private const string Insert =
        "INSERT INTO review (claim_id, decision, reviewer, note, decided, recorded) VALUES ($1, $2, $3, $4, $5, $6)";

    /// <summary>Decides, or takes the decision back; false when no such claim stands.</summary>
    public static bool Decide(Session session, string claimId, Review? review)
    {
        var claim = session.First(StandingClaim, static r => (Relationship: r.Number(0), Found: true), claimId);
        if (!claim.Found) return false;
        if (Of(session, claimId) == (review is null ? null : review with { ClaimId = claimId })) return true;
        var now = Moment.Of(session.Now);
        session.Execute(Withdraw, claimId, now);
        if (review is not null)
            session.Execute(Insert, claimId, (int)review.Decision, review.Reviewer, review.Note, Moment.Of(review.DecidedAt), now);
        if (claim.Relationship is { } relationship) RelationshipRefold.Refold(session, relationship);
        return true;
    }

    /// <summary>The decision that stands.</summary>
    public static Review? Of(Session session, string claimId) => session.First(
        Standing, r => new Review(claimId, (ReviewDecision)r.GetInt64(0), r.GetString(1), r.Text(2), r.Moment(3)), claimId);
}
