namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// Relationships, with the status they have whatever the day. Where a document without a time of publication takes part, times that
/// were derived from its ingestion are left out.
/// </summary>
internal static class ExportedRelationships
{
    private const string All = $"""
        SELECT {RelationshipReading.Columns},
            EXISTS (SELECT 1 FROM claim c JOIN document d ON d.key = c.document
                WHERE c.relationship = r.key AND c.retracted IS NULL AND d.published = 0 AND d.baseline = 0),
            EXISTS (SELECT 1 FROM claim c JOIN document d ON d.key = c.document
                WHERE c.relationship = r.key AND c.retracted IS NULL AND d.published = 0)
        FROM {RelationshipReading.From} WHERE r.standing = 1 ORDER BY r.id
        """;

    public static void Write(Session session, ExportLine line)
    {
        var rows = session.Stream(All, static r => (Relationship: RelationshipReading.Map(r, DateOnly.MinValue), UndatedNews: r.Flag(12), Undated: r.Flag(13)), []);
        foreach (var (r, undatedNews, undated) in rows)
        {
            line("relationship", r.Id, json =>
            {
                json.WriteString("subject", r.SubjectId);
                json.WriteString("predicate", r.Predicate);
                json.WriteString("object", r.ObjectId);
                json.WriteString("status", r.Status.ToString());
                json.WriteNumber("confidence", r.Confidence);
                json.Text("validFrom", r.ValidFrom?.ToString());
                if (!undated) json.Text("validTo", r.ValidTo?.ToString());
                json.Moment("firstReported", undatedNews ? 0 : Moment.Of(r.FirstReported));
                json.Moment("lastReported", undatedNews ? 0 : Moment.Of(r.LastReported));
                json.WriteNumber("documents", r.DocumentCount);
                json.WriteNumber("publishers", r.PublisherCount);
            });
        }
    }
}
