namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>An entity as a claim refers to it, and the one it is read as.</summary>
internal readonly record struct EntityRef(long Key, long Canonical, string CanonicalId);

/// <summary>Between ids of entities and their keys.</summary>
internal static class EntityKeys
{
    // Hidden entities (standing = 0) are found only where history is asked for.
    private const string ById =
        "SELECT e.key, e.canonical, c.id FROM entity e JOIN entity c ON c.key = e.canonical WHERE e.id = $1 AND (e.standing = 1 OR $2 = 1)";

    private const string ByKey =
        "SELECT e.key, e.canonical, c.id FROM entity e JOIN entity c ON c.key = e.canonical WHERE e.key = $1";

    // The entity itself and all that are read as it.
    private const string MembersOf =
        "SELECT $1 UNION ALL SELECT key FROM entity WHERE canonical = $1 AND canonical <> key";

    public static EntityRef? Find(Session session, string id, bool history = false) =>
        session.First(ById, static r => (EntityRef?)new EntityRef(r.GetInt64(0), r.GetInt64(1), r.GetString(2)), id, history ? 1 : 0);

    public static EntityRef Of(Session session, long key) =>
        session.First(ByKey, static r => new EntityRef(r.GetInt64(0), r.GetInt64(1), r.GetString(2)), key);

    public static List<long> Members(Session session, long canonical) =>
        session.Query(MembersOf, static r => r.GetInt64(0), canonical);

    /// <summary>The keys that the ids are read as, each once; unknown ids are left out. History counts, since clocks may ask for it.</summary>
    public static List<long> Canonical(Session session, IReadOnlyList<string> ids) =>
        [.. ids.Select(id => Find(session, id, history: true)).OfType<EntityRef>().Select(e => e.Canonical).Distinct()];

    /// <summary>The keys of the ids and of all that are read as the same entities.</summary>
    public static List<long> AllMembers(Session session, IReadOnlyList<string> ids) =>
        [.. Canonical(session, ids).SelectMany(key => Members(session, key))];
}
