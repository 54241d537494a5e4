using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Reviews and merges: what was decided and by whom, not when.</summary>
internal static class ExportedDecisions
{
    private const string AllReviews = "SELECT claim_id, decision, reviewer, note FROM review WHERE withdrawn IS NULL ORDER BY claim_id";

    public static void Write(Session session, ExportLine line)
    {
        var reviews = session.Stream(AllReviews,
            static r => (Claim: r.GetString(0), Decision: (ReviewDecision)r.GetInt64(1), Reviewer: r.GetString(2), Note: r.Text(3)), []);
        foreach (var review in reviews)
        {
            line("review", review.Claim, json =>
            {
                json.WriteString("decision", review.Decision.ToString());
                json.WriteString("reviewer", review.Reviewer);
                json.Text("note", review.Note);
            });
        }
        foreach (var merge in Merges.Standing(session))
        {
            line("merge", merge.SourceId, json =>
            {
                json.WriteString("target", merge.TargetId);
                json.WriteString("reviewer", merge.Reviewer);
                json.Text("note", merge.Note);
            });
        }
    }
}
