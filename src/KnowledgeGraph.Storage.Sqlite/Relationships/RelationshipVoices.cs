using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// For relationships with very many claims: their claims grouped by what the fold tells apart. Of each group two claims, the first and
/// the last reported, with the highest confidence and the widest validity, fold to the same as all of it; only documents must be counted
/// beside. Groups are kept while documents are added, and forgotten when anything else happens to the relationship.
/// </summary>
internal static class RelationshipVoices
{
    /// <summary>From how many claims on it is worth the while.</summary>
    public const int Many = 64;

    private const string Voiced = "SELECT CASE standing WHEN 1 THEN document_count ELSE 0 END FROM relationship WHERE key = $1 AND voiced = 1";
    private const string Mark = "UPDATE relationship SET voiced = $2 WHERE key = $1 AND voiced <> $2";
    private const string Delete = "DELETE FROM relationship_voice WHERE relationship = $1";

    private const string Upsert = """
        INSERT INTO relationship_voice (relationship, publisher, modality, negated, accepted, ended, baseline, confidence,
            valid_from, valid_from_order, valid_to, valid_to_order, first_reported, last_reported)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
        ON CONFLICT DO UPDATE SET confidence = MAX(confidence, excluded.confidence),
            valid_from = CASE WHEN valid_from_order = 0 OR (excluded.valid_from_order BETWEEN 1 AND valid_from_order - 1) THEN excluded.valid_from ELSE valid_from END,
            valid_from_order = CASE WHEN valid_from_order = 0 OR (excluded.valid_from_order BETWEEN 1 AND valid_from_order - 1) THEN excluded.valid_from_order ELSE valid_from_order END,
            valid_to = CASE WHEN excluded.valid_to_order > valid_to_order THEN excluded.valid_to ELSE valid_to END,
            valid_to_order = MAX(valid_to_order, excluded.valid_to_order),
            first_reported = MIN(first_reported, excluded.first_reported), last_reported = MAX(last_reported, excluded.last_reported)
        """;

    private const string Claim = $"""
        SELECT {RelationshipRefold.FoldColumns} FROM claim c JOIN document d ON d.key = c.document
        LEFT JOIN review r ON r.claim_id = c.id AND r.withdrawn IS NULL WHERE c.key = $1
        """;

    private const string Groups = """
        SELECT publisher, modality, negated, accepted, baseline, confidence, valid_from, valid_to, first_reported, last_reported
        FROM relationship_voice WHERE relationship = $1
        """;

    /// <summary>How many documents support the relationship; null when its claims are not grouped.</summary>
    public static int? Of(Session session, long relationship) => (int?)session.Number(Voiced, relationship);

    /// <summary>Groups the claims that stand.</summary>
    public static void Collect(Session session, long relationship)
    {
        foreach (var claim in session.Query(RelationshipRefold.StandingClaims, static r => RelationshipRefold.Folded(r, 0), relationship))
            Add(session, relationship, claim);
        session.Execute(Mark, relationship, 1);
    }

    public static void Forget(Session session, long relationship)
    {
        if (session.Execute(Mark, relationship, 0) > 0) session.Execute(Delete, relationship);
    }

    /// <summary>Adds claims of a new document; answers with claims that fold to the same as all of them, and how many documents support it now.</summary>
    public static (List<FoldedClaim> Claims, int Documents) Add(Session session, long relationship, IReadOnlyList<long> claims, int documents)
    {
        var added = claims.Select(key => session.First(Claim, static r => RelationshipRefold.Folded(r, 0), key)!).ToList();
        foreach (var claim in added) Add(session, relationship, claim);
        var supports = added.Exists(c => c is { Negated: false, Modality: not Modality.Denied, Review: not ReviewDecision.Rejected });
        return ([.. session.Query(Groups, Map, relationship).SelectMany(pair => pair)], documents + (supports ? 1 : 0));
    }

    private static void Add(Session session, long relationship, FoldedClaim c)
    {
        if (c.Review == ReviewDecision.Rejected) return;
        session.Execute(Upsert, relationship, c.Publisher ?? "", (int)c.Modality, c.Negated ? 1 : 0, c.Review is null ? 0 : 1, c.ValidTo is null ? 0 : 1,
            c.Baseline ? 1 : 0, c.Confidence, c.ValidFrom?.ToString(), Moment.Order(c.ValidFrom), c.ValidTo?.ToString(), Moment.Order(c.ValidTo), Moment.Of(c.Reported));
    }

    private static FoldedClaim[] Map(SqliteDataReader r)
    {
        var last = new FoldedClaim("", r.GetString(0), (Modality)r.GetInt64(1), r.Flag(2), r.GetDouble(5), r.Date(6), r.Date(7), r.Moment(9),
            r.Flag(4), r.Flag(3) ? ReviewDecision.Accepted : null);
        return [last with { Reported = r.Moment(8) }, last];
    }
}
