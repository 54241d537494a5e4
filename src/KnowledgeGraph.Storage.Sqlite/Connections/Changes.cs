namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// What a write has touched and must be settled before it commits: everything derived is recomputed for exactly these keys, so that
/// the graph stays a function of documents, decisions and seed.
/// </summary>
internal sealed class Changes
{
    /// <summary>Relationships whose claims changed.</summary>
    public HashSet<long> Relationships { get; } = [];

    /// <summary>Entities (not canonical) that gained or lost something that refers to them.</summary>
    public HashSet<long> References { get; } = [];

    /// <summary>Entities (not canonical) whose content changed.</summary>
    public HashSet<long> Contents { get; } = [];

    public void Settle(Session session)
    {
        foreach (var relationship in Relationships) RelationshipRefold.Refold(session, relationship);
        foreach (var entity in References)
            if (EntityStanding.Refresh(session, entity)) Contents.Add(entity);
        EntityIndexing.Refresh(session, Contents);
    }
}
