using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Replaces what was read from a standing document, touching only what differs.</summary>
internal static class Reextraction
{
    private const string StandingClaims = """
        SELECT key, relationship, id, subject_raw, predicate, object_raw, modality, negated, confidence, valid_from, valid_to, content
        FROM claim WHERE document = $1 AND retracted IS NULL
        """;

    private const string Contributed = "SELECT entity FROM document_contribution WHERE document = $1";
    private const string ForgetContributions = "DELETE FROM document_contribution WHERE document = $1";

    private sealed record Said(
        string Id, long Subject, string Predicate, long? Object, long Modality, bool Negated, double Confidence, string? From, string? To, string Content);

    public static ReextractResult Replace(Session session, DocumentGraph graph)
    {
        var document = DocumentRow.Standing(session, graph.Document.Id)
            ?? throw new ArgumentException($"{graph.Document.Id} does not stand, so what was read from it cannot be replaced.");
        var changes = new Changes();
        var names = Rename(session, document, graph, changes);
        var result = ReplaceClaims(session, document, graph, names, changes);
        var concerned = DocumentLinks.Remove(session, document.Key, changes);
        concerned.UnionWith(DocumentLinks.Add(session, document, graph, names, changes));
        DocumentLinks.Recount(session, concerned);
        // The document may have spoken of them before.
        changes.Relationships.UnionWith(changes.Gains.Keys);
        changes.Settle(session);
        return result;
    }

    private static DocumentNames Rename(Session session, DocumentRow document, DocumentGraph graph, Changes changes)
    {
        var before = session.Query(Contributed, static r => r.GetInt64(0), document.Key);
        session.Execute(ForgetContributions, document.Key);
        var names = new DocumentNames(session, document.Key, graph.NewEntities, changes);
        foreach (var entity in before)
            if (EntityContributions.Refresh(session, entity)) changes.Contents.Add(entity);
        return names;
    }

    private static ReextractResult ReplaceClaims(Session session, DocumentRow document, DocumentGraph graph, DocumentNames names, Changes changes)
    {
        var now = session.Now;
        var wanted = graph.Claims.ToDictionary(claim => Of(claim, names));
        int removed = 0, kept = 0;
        foreach (var (key, relationship, said) in session.Query(StandingClaims, static r => (r.GetInt64(0), r.Number(1), Read(r)), document.Key))
        {
            if (wanted.Remove(said))
            {
                kept++;
                continue;
            }
            ClaimRecording.End(session, key, relationship, now, changes);
            removed++;
        }
        foreach (var claim in wanted.Values) ClaimRecording.Record(session, document, claim, names, now, changes);
        return new ReextractResult(wanted.Count, removed, kept);
    }

    private static Said Of(Claim c, DocumentNames names) => new(
        c.Id, names[c.SubjectId].Key, c.Predicate, c.ObjectId is { } id ? names[id].Key : null, (long)c.Modality, c.Negated, c.Confidence,
        c.ValidFrom?.ToString(), c.ValidTo?.ToString(), StoredJson.Write(ClaimContent.Of(c)));

    private static Said Read(Microsoft.Data.Sqlite.SqliteDataReader r) => new(
        r.GetString(2), r.GetInt64(3), r.GetString(4), r.Number(5), r.GetInt64(6), r.Flag(7), r.GetDouble(8), r.Text(9), r.Text(10), r.GetString(11));
}
