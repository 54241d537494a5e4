namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Documents by content hash, with their mentions; the hash stands for the text.</summary>
internal static class ExportedDocuments
{
    private const string All = """
        SELECT key, id, content_hash, title, url, publisher, language, published FROM document WHERE retracted IS NULL ORDER BY id
        """;

    private const string Mentions = """
        SELECT m.span_start, m.span_end, e.id FROM mention m JOIN entity e ON e.key = m.entity WHERE m.document = $1
        ORDER BY m.span_start, m.span_end, e.id
        """;

    public static void Write(Session session, ExportLine line)
    {
        var documents = session.Stream(All, static r => (Key: r.GetInt64(0), Id: r.GetString(1), Hash: r.GetString(2), Title: r.Text(3),
            Url: r.Text(4), Publisher: r.Text(5), Language: r.GetString(6), Published: r.GetInt64(7)), []);
        foreach (var d in documents)
        {
            line("document", d.Id, json =>
            {
                json.WriteString("contentHash", d.Hash);
                json.Text("title", d.Title);
                json.Text("url", d.Url);
                json.Text("publisher", d.Publisher);
                json.WriteString("language", d.Language);
                json.Moment("publishedAt", d.Published);
                json.WriteStartArray("mentions");
                foreach (var (start, end, entity) in session.Query(Mentions, static r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2)), d.Key))
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(start);
                    json.WriteNumberValue(end);
                    json.WriteStringValue(entity);
                    json.WriteEndArray();
                }
                json.WriteEndArray();
            });
        }
    }
}
