namespace KnowledgeGraph.Storage;

/// <summary>A page asked for in the manner of Relay connections: <paramref name="First"/> after a cursor or <paramref name="Last"/> before one.</summary>
/// <param name="First">1..<see cref="MaxSize"/>. Exactly one of First and Last is set.</param>
/// <param name="IncludeTotal">Whether <see cref="Page{T}.TotalCount"/> is wanted: counting costs.</param>
public sealed record PageRequest(int? First, string? After = null, int? Last = null, string? Before = null, bool IncludeTotal = false)
{
    /// <summary>Most items a page may have.</summary>
    public const int MaxSize = 500;

    public int Size => First ?? Last ?? 0;
    public bool Backward => Last is not null;
}

/// <summary>One item with the cursor that stands for its place in the order asked for.</summary>
public sealed record PageItem<T>(T Value, string Cursor);

/// <param name="TotalCount">Null unless asked for.</param>
public sealed record Page<T>(IReadOnlyList<PageItem<T>> Items, bool HasNext, bool HasPrevious, int? TotalCount)
{
    public static readonly Page<T> Empty = new([], HasNext: false, HasPrevious: false, TotalCount: 0);
}

/// <summary>A cursor that this store did not give out for this order. The API answers it as a mistake of the caller.</summary>
public sealed class InvalidCursorException(string cursor) : Exception($"'{cursor}' is not a cursor of this list.");
