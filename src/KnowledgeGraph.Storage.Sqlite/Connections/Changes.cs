namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// What a write has touched and must be settled before it commits: everything derived is recomputed for exactly these keys, so that
/// the graph stays a function of documents, decisions and seed.
/// </summary>
internal sealed class Changes
{
    /// <summary>Relationships whose claims changed.</summary>
    public HashSet<long> Relationships { get; } = [];

    /// <summary>Claims of a new document, by relationship: those only gain.</summary>
    public Dictionary<long, List<long>> Gains { get; } = [];

    /// <summary>Entities (not canonical) that gained or lost something that refers to them.</summary>
    public HashSet<long> References { get; } = [];

    /// <summary>Entities (not canonical) whose content changed.</summary>
    public HashSet<long> Contents { get; } = [];

    public void Gain(long relationship, long claim)
    {
        if (!Gains.TryGetValue(relationship, out var claims)) Gains[relationship] = claims = [];
        claims.Add(claim);
    }

    public void Settle(Session session)
    {
        foreach (var (relationship, claims) in Gains)
            if (!Relationships.Contains(relationship)) RelationshipRefold.Extend(session, relationship, claims);
        foreach (var relationship in Relationships) RelationshipRefold.Refold(session, relationship);
        foreach (var entity in References)
            if (EntityStanding.Refresh(session, entity)) Contents.Add(entity);
        EntityIndexing.Refresh(session, Contents);
    }
}
