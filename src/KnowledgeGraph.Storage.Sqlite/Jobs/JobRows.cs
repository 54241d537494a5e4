using System.Globalization;
using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The queue's table. A job's id is its row.</summary>
internal static class JobRows
{
    public const string Columns = "key, source, payload, priority, state, attempts, error, document_id, enqueued, finished";

    private const string ById = $"SELECT {Columns} FROM job WHERE key = $1";
    private const string Insert = "INSERT INTO job (source, payload, priority, state, enqueued, due) VALUES ($1, $2, $3, 0, $4, $4)";

    // due is when a queued or failed job may run, and when the lease of a running one ends: one comparison serves all.
    internal const string Next = "SELECT key FROM job INDEXED BY job_leasable WHERE state IN (0, 1, 3) AND due <= $1 ORDER BY priority DESC, key LIMIT 1";
    private const string Start = "UPDATE job SET state = 1, attempts = attempts + 1, worker = $2, due = $3, finished = 0 WHERE key = $1";
    private const string Extend = "UPDATE job SET due = $3 WHERE key = $1 AND state = 1 AND worker = $2 AND due > $4";
    private const string Finish = "UPDATE job SET state = 2, error = NULL, document_id = $2, finished = $3, worker = NULL WHERE key = $1 AND state <> 2";
    private const string Again = "UPDATE job SET state = 3, error = $2, due = $3, finished = $4, worker = NULL WHERE key = $1 AND state = 1";
    private const string Bury = "UPDATE job SET state = 4, error = $2, finished = $3, worker = NULL WHERE key = $1 AND state = 1";
    private const string Renew = "UPDATE job SET state = 0, attempts = 0, error = NULL, due = $2, finished = 0, worker = NULL WHERE key = $1 AND state IN (3, 4)";

    public static Job? Find(Session session, string id) => Key(id) is { } key ? session.First(ById, Map, key) : null;

    public static Job Add(Session session, NewJob job) =>
        session.First(ById, Map, session.Insert(Insert, job.Source, job.Payload, job.Priority, Moment.Of(session.Now)))!;

    public static Job? Lease(Session session, string worker, TimeSpan lease)
    {
        if (session.Number(Next, Moment.Of(session.Now)) is not { } key) return null;
        session.Execute(Start, key, worker, Moment.Of(session.Now + lease));
        return session.First(ById, Map, key);
    }

    public static bool Heartbeat(Session session, string id, string worker, TimeSpan lease) =>
        session.Execute(Extend, Key(id), worker, Moment.Of(session.Now + lease), Moment.Of(session.Now)) > 0;

    public static void Complete(Session session, string id, string? documentId)
    {
        if (Find(session, id) is null) throw new ArgumentException($"There is no job '{id}'.");
        session.Execute(Finish, Key(id), documentId, Moment.Of(session.Now));
    }

    public static void Fail(Session session, string id, string error, TimeSpan? retryAfter)
    {
        var now = session.Now;
        if (retryAfter is { } pause) session.Execute(Again, Key(id), error, Moment.Of(now + pause), Moment.Of(now));
        else session.Execute(Bury, Key(id), error, Moment.Of(now));
    }

    public static Job? Retry(Session session, string id) =>
        session.Execute(Renew, Key(id), Moment.Of(session.Now)) > 0 ? Find(session, id) : null;

    public static Job Map(SqliteDataReader r) => new(
        ContentId.JobPrefix + Sqlite.Columns.Number(r.GetInt64(0)), r.GetString(1), r.GetString(2), (int)r.GetInt64(3), (JobState)r.GetInt64(4),
        (int)r.GetInt64(5), r.Text(6), r.Text(7), r.Moment(8), r.KnownMoment(9));

    private static long? Key(string id) =>
        id.StartsWith(ContentId.JobPrefix, StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(ContentId.JobPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
}
