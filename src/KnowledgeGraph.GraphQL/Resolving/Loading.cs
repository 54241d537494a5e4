namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>Loads by id what many parents refer to: each id once, null for null.</summary>
internal static class Loading
{
    public static async Task<IReadOnlyList<T?>> ByIdAsync<T>(
        IEnumerable<string?> ids, Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<T?>>> load, CancellationToken cancel) where T : class
    {
        var asked = ids as IReadOnlyList<string?> ?? [.. ids];
        var found = await DistinctAsync(asked, load, cancel);
        return [.. asked.Select(id => id is null ? null : found[id])];
    }

    /// <summary>For parents that refer to several; ids that are not there are left out.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<T>>> ManyByIdAsync<T>(
        IReadOnlyList<IReadOnlyList<string>> ids, Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<T?>>> load, CancellationToken cancel) where T : class
    {
        var found = await DistinctAsync(ids.SelectMany(list => list), load, cancel);
        return [.. ids.Select(list => list.Select(id => found[id]).OfType<T>().ToList())];
    }

    private static async Task<Dictionary<string, T?>> DistinctAsync<T>(
        IEnumerable<string?> ids, Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<T?>>> load, CancellationToken cancel) where T : class
    {
        var distinct = ids.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var results = distinct.Count == 0 ? [] : await load(distinct, cancel);
        return distinct.Zip(results).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
    }
}
