using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Claims as their documents make them: with the entities they name, not those that these were merged into.</summary>
internal static class ExportedClaims
{
    private const string All = """
        SELECT c.id, d.id, s.id, c.predicate, o.id, c.modality, c.negated, c.confidence, c.valid_from, c.valid_to, c.content
        FROM claim c CROSS JOIN document d ON d.key = c.document CROSS JOIN entity s ON s.key = c.subject_raw LEFT JOIN entity o ON o.key = c.object_raw
        WHERE c.retracted IS NULL ORDER BY c.id
        """;

    private sealed record Row(string Id, string Document, string Subject, string Predicate, string? Object,
        Modality Modality, bool Negated, double Confidence, string? From, string? To, string Content);

    public static void Write(Session session, ExportLine line)
    {
        foreach (var c in session.Stream(All, Map, []))
        {
            line("claim", c.Id, json =>
            {
                json.WriteString("document", c.Document);
                json.WriteString("subject", c.Subject);
                json.WriteString("predicate", c.Predicate);
                json.Text("object", c.Object);
                json.WriteString("modality", c.Modality.ToString());
                json.WriteBoolean("negated", c.Negated);
                json.WriteNumber("confidence", c.Confidence);
                json.Text("validFrom", c.From);
                json.Text("validTo", c.To);
                json.WritePropertyName("content");
                json.WriteRawValue(c.Content);
            });
        }
    }

    private static Row Map(SqliteDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4), (Modality)r.GetInt64(5), r.Flag(6), r.GetDouble(7),
        r.Text(8), r.Text(9), r.GetString(10));
}
