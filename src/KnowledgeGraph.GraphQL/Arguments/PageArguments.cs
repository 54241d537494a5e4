using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Arguments;

/// <summary>The arguments first, after, last and before of a connection.</summary>
internal static class PageArguments
{
    /// <summary>Size of a page of which neither first nor last is given.</summary>
    public const int DefaultSize = 50;

    /// <summary>Reads the page asked for, loads it for all parents and gives each its connection.</summary>
    public static async Task<IReadOnlyList<Connection>> LoadAsync<T>(
        FieldArguments args, ResolverContext context, Func<PageRequest, Task<IReadOnlyList<Page<T>>>> load, Func<T, object> node)
    {
        var request = Read(args, context.WantsTotalCount);
        var nothing = request.Size == 0;
        var pages = await load(nothing ? request with { First = request.First is null ? null : 1, Last = request.Last is null ? null : 1 } : request);
        return [.. pages.Select(page => Connection.Of(nothing ? Emptied(page, request.Backward) : page, node))];
    }

    public static PageRequest Read(FieldArguments args, bool wantsTotal)
    {
        var (first, last, after, before) = (args.Int("first"), args.Int("last"), args.Text("after"), args.Text("before"));
        if (first is not null && last is not null) throw new QueryException("Give first or last, not both.");
        if (after is not null && before is not null) throw new QueryException("Give after or before, not both.");
        if (last is null && before is not null && first is not null) throw new QueryException("before goes with last, after with first.");
        if (last is not null && after is not null) throw new QueryException("after goes with first, before with last.");
        CheckSize("first", first);
        CheckSize("last", last);
        if (first is null && last is null && before is null) first = DefaultSize;
        if (first is null) last ??= DefaultSize;
        return new PageRequest(first, after, last, before, wantsTotal);
    }

    private static void CheckSize(string name, int? size)
    {
        if (size is < 0 or > PageRequest.MaxSize) throw new QueryException($"{name} must be 0 to {PageRequest.MaxSize}, not {size}.");
    }

    // A store gives pages of at least one item; first: 0 asks only what else there is to know.
    private static Page<T> Emptied<T>(Page<T> page, bool backward) => new(
        [], backward ? page.HasNext : page.HasNext || page.Items.Count > 0, backward ? page.HasPrevious || page.Items.Count > 0 : page.HasPrevious, page.TotalCount);
}
