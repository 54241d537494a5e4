using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Recomputes a relationship from its standing claims.</summary>
internal static class RelationshipRefold
{
    /// <summary>Columns that <see cref="Folded"/> reads, of claim c, its document d and its review r.</summary>
    public const string FoldColumns =
        "d.id, d.publisher, c.modality, c.negated, c.confidence, c.valid_from, c.valid_to, c.reported, d.baseline, r.decision";

    // Answered from the index claim_relationship, which covers all columns of the claim.
    internal const string StandingClaims = $"""
        SELECT {FoldColumns} FROM claim c JOIN document d ON d.key = c.document
        LEFT JOIN review r ON r.claim_id = c.id AND r.withdrawn IS NULL
        WHERE c.relationship = $1 AND c.retracted IS NULL
        """;

    private const string Triple = """
        SELECT s.id, r.predicate, o.id FROM relationship r
        JOIN entity s ON s.key = r.subject JOIN entity o ON o.key = r.object WHERE r.key = $1
        """;

    private const string Update = """
        UPDATE relationship SET standing = 1, status = $2, confidence = $3, valid_from = $4, valid_to = $5, valid_from_order = $6,
            held_from = $7, held_to = $8, first_reported = $9, last_reported = $10, document_count = $11, publisher_count = $12, weight = $13, changed = $14
        WHERE key = $1
        """;

    private const string Fall = "UPDATE relationship SET standing = 0, changed = $2 WHERE key = $1";
    private const string Find = "SELECT key FROM relationship WHERE id = $1";
    private const string Add = "INSERT INTO relationship (id, subject, predicate, object) VALUES ($1, $2, $3, $4)";

    /// <summary>Folds all claims anew.</summary>
    public static void Refold(Session session, long key)
    {
        RelationshipVoices.Forget(session, key);
        FoldAll(session, key);
    }

    /// <summary>Folds claims of one new document into what is known already.</summary>
    public static void Extend(Session session, long key, IReadOnlyList<long> claims)
    {
        if (RelationshipVoices.Of(session, key) is { } before)
        {
            var (all, documents) = RelationshipVoices.Add(session, key, claims, before);
            Store(session, key, all, documents);
        }
        else if (FoldAll(session, key) > RelationshipVoices.Many) RelationshipVoices.Collect(session, key);
    }

    private static int FoldAll(Session session, long key)
    {
        var claims = session.Query(StandingClaims, static r => Folded(r, 0), key);
        Store(session, key, claims, null);
        return claims.Count;
    }

    // documents: where not all claims are at hand, how many documents support it.
    private static void Store(Session session, long key, IReadOnlyList<FoldedClaim> claims, int? documents)
    {
        var (subject, predicate, @object) = session.First(Triple, static r => (r.GetString(0), r.GetString(1), r.GetString(2)), key);
        if (RelationshipFold.Fold(subject, predicate, @object, claims) is not { } folded) session.Execute(Fall, key, Moment.Of(session.Now));
        else Store(session, key, documents is { } count ? folded with { DocumentCount = count } : folded);
    }

    /// <summary>The key of the relationship between two canonical entities; made where nobody claimed it before.</summary>
    public static long KeyOf(Session session, EntityRef subject, string predicate, EntityRef @object)
    {
        var id = ContentId.Relationship(subject.CanonicalId, predicate, @object.CanonicalId);
        return session.Number(Find, id) ?? session.Insert(Add, id, subject.Canonical, predicate, @object.Canonical);
    }

    public static FoldedClaim Folded(SqliteDataReader r, int from) => new(
        r.GetString(from), r.Text(from + 1), (Modality)r.GetInt64(from + 2), r.Flag(from + 3), r.GetDouble(from + 4),
        r.Date(from + 5), r.Date(from + 6), r.Moment(from + 7), r.Flag(from + 8), (ReviewDecision?)r.Number(from + 9));

    private static void Store(Session session, long key, Relationship r) =>
        session.Execute(Update, key, (int)r.Status, r.Confidence, r.ValidFrom?.ToString(), r.ValidTo?.ToString(), Moment.Order(r.ValidFrom),
            Moment.Day(Validity.From(r)), Moment.Day(Validity.To(r)), Moment.Of(r.FirstReported), Moment.Of(r.LastReported),
            r.DocumentCount, r.PublisherCount, r.Weight, Moment.Of(session.Now));
}
