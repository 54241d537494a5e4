namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>An entity stands while the seed, a standing document or a merge refers to it; otherwise it is kept for history only.</summary>
internal static class EntityStanding
{
    private const string Update = """
        UPDATE entity SET standing = NOT standing
        WHERE key = $1 AND standing <> (in_seed = 1
            OR EXISTS (SELECT 1 FROM document_entity WHERE entity = $1)
            OR EXISTS (SELECT 1 FROM merge WHERE source = $1)
            OR EXISTS (SELECT 1 FROM merge WHERE target = $1))
        """;

    /// <summary>Whether that changed.</summary>
    public static bool Refresh(Session session, long key) => session.Execute(Update, key) > 0;
}
