namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Which entities a claim or relationship must be between: the same question of both lists.</summary>
internal sealed record EntityEnds(
    IReadOnlyList<string>? Subject, IReadOnlyList<string>? Object, IReadOnlyList<string>? Either, IReadOnlyList<string>? OtherEnd)
{
    /// <param name="alias">Of the table that has the columns subject and object.</param>
    /// <param name="narrowed">Whether other conditions find the few rows in question already.</param>
    public void Add(Session session, ListQuery query, string alias, bool narrowed = false)
    {
        if (Subject is not null) query.In($"{alias}.subject", EntityKeys.Canonical(session, Subject));
        if (Object is not null) query.In($"{alias}.object", EntityKeys.Canonical(session, Object));
        if (Either is null) return;
        var keys = EntityKeys.Canonical(session, Either);
        var others = OtherEnd is null ? null : EntityKeys.Canonical(session, OtherEnd);
        var forth = Between(query, $"{alias}.subject", keys, $"{alias}.object", others);
        var back = Between(query, $"{alias}.object", keys, $"{alias}.subject", others);
        // What an entity is an end of are two walks along two indexes; where the list is narrow anyway, it is a mere condition.
        if (narrowed || Subject is not null || Object is not null) query.Where($"({forth} OR {back})");
        else query.Branch(forth, $"{back} AND NOT ({forth})");
    }

    private static string Between(ListQuery query, string end, IReadOnlyList<long> keys, string otherEnd, IReadOnlyList<long>? others)
    {
        var condition = query.Among(end, keys);
        return others is null ? condition : $"({condition} AND {query.Among(otherEnd, others)})";
    }
}
