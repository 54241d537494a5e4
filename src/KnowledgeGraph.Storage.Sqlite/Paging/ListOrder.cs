namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>An order of a list: a column that is never null, ties broken by id.</summary>
/// <param name="Name">Of list, field and direction; cursors carry it.</param>
internal sealed record ListOrder(string Name, string Column, SortKind Kind, bool Descending)
{
    public static ListOrder Of<TField>(string list, Order<TField> order, string column, SortKind kind) where TField : struct, Enum =>
        new($"{list}.{order.Field}.{order.Direction}", column, kind, order.Direction == SortDirection.Descending);
}

/// <summary>A page asked for, with its cursors read.</summary>
internal sealed record PageBounds(Cursor? After, Cursor? Before, int Size, bool Backward, bool IncludeTotal)
{
    public static PageBounds Of(PageRequest page, ListOrder order)
    {
        if (page.First is null == page.Last is null || page.Size is < 1 or > PageRequest.MaxSize)
            throw new ArgumentOutOfRangeException(nameof(page), page, $"Exactly one of First and Last, from 1 to {PageRequest.MaxSize}.");
        return new PageBounds(
            Cursor.Read(page.After, order.Name, order.Kind), Cursor.Read(page.Before, order.Name, order.Kind),
            page.Size, page.Backward, page.IncludeTotal);
    }

    /// <summary>Makes a page of the items found, one more than asked for if there are more; they come in the order in which the page was walked.</summary>
    public Page<T> Page<T>(List<PageItem<T>> walked, int? total)
    {
        var more = walked.Count > Size;
        if (more) walked.RemoveAt(walked.Count - 1);
        if (Backward) walked.Reverse();
        return new Page<T>(walked, Backward ? Before is not null : more, Backward ? more : After is not null, total);
    }
}
