using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>A recorded document, as far as its claims and links need it.</summary>
internal sealed record DocumentRow(long Key, Language Language, DateTimeOffset Reported, bool Baseline)
{
    private const string StandingById = "SELECT key, language, reported, baseline FROM document WHERE id = $1 AND retracted IS NULL";
    private const string StandingByUrl = "SELECT id FROM document WHERE url = $1 AND retracted IS NULL";

    private const string Insert = """
        INSERT INTO document (id, content_hash, title, url, publisher, language, published, reported, baseline, recorded)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string InsertText = "INSERT INTO document_text (document, text) VALUES ($1, $2)";

    public static DocumentRow? Standing(Session session, string id) =>
        session.First(StandingById, static r => new DocumentRow(r.GetInt64(0), Languages.FromCode(r.GetString(1)), r.Moment(2), r.Flag(3)), id);

    /// <summary>The id of the document that stands under this URL.</summary>
    public static string? AtUrl(Session session, string? url) =>
        url is null ? null : session.First(StandingByUrl, static r => r.GetString(0), url);

    public static DocumentRow Record(Session session, Document d, DateTimeOffset now)
    {
        var reported = d.PublishedAt ?? now;
        var key = session.Insert(Insert, d.Id, d.ContentHash, d.Title, d.Url, d.Publisher, d.Language.Code(),
            Moment.Of(d.PublishedAt), Moment.Of(reported), d.IsBaseline ? 1 : 0, Moment.Of(now));
        session.Execute(InsertText, key, d.Text);
        TextIndex.Add(session, TextKind.Document, key, [d.Language], d.Title is { } title ? [title, d.Text] : [d.Text]);
        return new DocumentRow(key, d.Language, reported, d.IsBaseline);
    }
}
