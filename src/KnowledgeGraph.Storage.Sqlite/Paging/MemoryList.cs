namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Pages of a list that had to be computed, along the same orders and with the same cursors as those read from an index.</summary>
internal static class MemoryList
{
    public static Page<T> Page<T>(IEnumerable<T> items, ListOrder order, Func<T, Cursor> at, PageRequest page)
    {
        var bounds = PageBounds.Of(page, order);
        var all = items.Select(item => (Item: item, At: at(item))).ToList();
        var sign = order.Descending != bounds.Backward ? -1 : 1;
        all.Sort((a, b) => sign * Compare(a.At, b.At));
        var forward = order.Descending ? -1 : 1;
        var walked = all
            .Where(x => bounds.After is not { } after || forward * Compare(x.At, after) > 0)
            .Where(x => bounds.Before is not { } before || forward * Compare(x.At, before) < 0)
            .Take(bounds.Size + 1).Select(x => new PageItem<T>(x.Item, x.At.Write(order.Name))).ToList();
        return bounds.Page(walked, bounds.IncludeTotal ? all.Count : null);
    }

    public static int Compare(Cursor a, Cursor b)
    {
        var bySort = a.Sort is string text ? string.CompareOrdinal(text, (string)b.Sort) : ((IComparable)a.Sort).CompareTo(b.Sort);
        return bySort != 0 ? bySort : string.CompareOrdinal(a.Id, b.Id);
    }
}
