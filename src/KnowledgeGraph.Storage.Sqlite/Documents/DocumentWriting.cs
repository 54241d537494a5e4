namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Records documents and takes them back.</summary>
internal static class DocumentWriting
{
    private const string StandingClaims = "SELECT key, relationship FROM claim WHERE document = $1 AND retracted IS NULL";
    private const string EndDocument = "UPDATE document SET retracted = $2 WHERE key = $1";
    private const string Contributed = "SELECT entity FROM document_contribution WHERE document = $1";

    /// <summary>Records the document unless it stands already, in place of what stood under its URL.</summary>
    public static DocumentResult Write(Session session, DocumentGraph graph)
    {
        var id = graph.Document.Id;
        if (DocumentRow.Standing(session, id) is not null) return new DocumentResult(DocumentReading.ById(session, id)!, Created: false, null);
        var now = session.Now;
        var changes = new Changes();
        var superseded = DocumentRow.AtUrl(session, graph.Document.Url);
        if (superseded is not null) Retract(session, DocumentRow.Standing(session, superseded)!, now, changes);
        Record(session, graph, now, changes);
        changes.Settle(session);
        return new DocumentResult(graph.Document with { IngestedAt = now }, Created: true, superseded);
    }

    /// <summary>Whether there was something to take back.</summary>
    public static bool Retract(Session session, string id)
    {
        if (DocumentRow.Standing(session, id) is not { } document) return false;
        var changes = new Changes();
        Retract(session, document, session.Now, changes);
        changes.Settle(session);
        return true;
    }

    private static void Record(Session session, DocumentGraph graph, DateTimeOffset now, Changes changes)
    {
        var document = DocumentRow.Record(session, graph.Document, now);
        var names = new DocumentNames(session, document.Key, graph.NewEntities, changes);
        foreach (var claim in graph.Claims) ClaimRecording.Record(session, document, claim, names, now, changes);
        DocumentLinks.Count(session, DocumentLinks.Add(session, document, graph, names, changes), document);
    }

    private static void Retract(Session session, DocumentRow document, DateTimeOffset now, Changes changes)
    {
        foreach (var (claim, relationship) in session.Query(StandingClaims, static r => (r.GetInt64(0), r.Number(1)), document.Key))
            ClaimRecording.End(session, claim, relationship, now, changes);
        session.Execute(EndDocument, document.Key, Moment.Of(now));
        TextIndex.Remove(session, TextKind.Document, document.Key);
        DocumentLinks.Recount(session, DocumentLinks.Remove(session, document.Key, changes));
        foreach (var entity in session.Query(Contributed, static r => r.GetInt64(0), document.Key))
            if (EntityContributions.Refresh(session, entity)) changes.Contents.Add(entity);
    }
}
