using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Claims as they are read: with all entities as what they are merged into.</summary>
internal static class ClaimReading
{
    /// <summary>Columns that <see cref="Map"/> reads, of <see cref="From"/>.</summary>
    public const string Columns = """
        c.id, d.id, s.id, c.predicate, o.id, c.modality, c.negated, c.confidence, c.valid_from, c.valid_to, c.recorded, c.retracted, c.content, c.swapped
        """;

    /// <summary>Claim c with its document d, canonical subject s and object o. CROSS JOIN keeps the claim first, in the order of its index.</summary>
    public const string From = """
        claim c CROSS JOIN document d ON d.key = c.document CROSS JOIN entity s ON s.key = c.subject LEFT JOIN entity o ON o.key = c.object
        """;

    private const string StandingById = $"SELECT {Columns} FROM {From} WHERE c.id = $1 AND c.retracted IS NULL";
    private const string AnyMerge = "SELECT 1 FROM merge LIMIT 1";

    public static IReadOnlyList<Claim?> ById(Session session, IReadOnlyList<string> ids) =>
        AfterMerges(session, [.. ids.Select(id => session.First(StandingById, Map, id))]);

    public static Claim Map(SqliteDataReader r)
    {
        var content = StoredJson.Claim(r.GetString(12));
        var evidence = content.Evidence;
        if (r.Flag(13)) evidence = evidence with { Subject = evidence.Object, Object = evidence.Subject };
        return new Claim(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4), content.Metric,
            (Modality)r.GetInt64(5), r.Flag(6), r.GetDouble(7), r.Date(8), r.Date(9),
            content.AttributedTo, content.Qualifiers, evidence, r.Moment(10), r.End(11));
    }

    /// <summary>Speakers and qualifiers are kept by the ids the document used; here they become what they are merged into.</summary>
    public static IReadOnlyList<Claim?> AfterMerges(Session session, IReadOnlyList<Claim?> claims) =>
        session.Exists(AnyMerge) ? [.. claims.Select(claim => claim is null ? null : AfterMerges(session, claim))] : claims;

    private static Claim AfterMerges(Session session, Claim claim) => claim with
    {
        AttributedTo = [.. claim.AttributedTo.Select(id => Canonical(session, id)).Distinct(StringComparer.Ordinal)],
        Qualifiers = [.. claim.Qualifiers.Select(q => q.EntityId is { } id ? q with { EntityId = Canonical(session, id) } : q)],
    };

    private static string Canonical(Session session, string id) => EntityKeys.Find(session, id, history: true)?.CanonicalId ?? id;
}
