using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Paths;

/// <summary>The fields <c>Query.paths</c> and <c>Query.neighborhood</c>.</summary>
internal static class PathResolvers
{
    private const int MaxPathLength = 6, MaxPaths = 100, MaxDepth = 3, MaxRelationships = 1000, MaxCentres = 100;

    public static void AddTo(ResolverTable table)
    {
        var query = table.For<Root>("Query");
        query.Root("paths", PathsAsync);
        query.Root("neighborhood", NeighborhoodAsync);
        table.For<GraphPath>("Path")
            .Value("length", p => p.Relationships.Count).Value("entities", p => p.Entities).Value("relationships", p => p.Relationships);
        table.For<Subgraph>("Subgraph")
            .Value("entities", s => s.Entities).Value("relationships", s => s.Relationships).Value("truncated", s => s.Truncated);
    }

    private static Task<IReadOnlyList<GraphPath>> PathsAsync(FieldArguments args, ResolverContext context)
    {
        var request = new PathRequest(
            EntityId(args.RequiredText("from"), "from"), EntityId(args.RequiredText("to"), "to"), Within(args, "maxLength", 4, MaxPathLength),
            FilterArguments.Relationship(args, context.Names), ClockArguments.Read(args), Within(args, "first", 5, MaxPaths));
        return context.Reader.PathsAsync(request, context.Cancel);
    }

    private static Task<Subgraph> NeighborhoodAsync(FieldArguments args, ResolverContext context)
    {
        var around = args.Texts("around") ?? [];
        if (around.Count is 0 or > MaxCentres) throw new QueryException($"around must be 1 to {MaxCentres} ids.");
        var request = new NeighborhoodRequest(
            [.. around.Select(id => EntityId(id, "around"))], Within(args, "depth", 1, MaxDepth), Within(args, "limit", 100, MaxRelationships),
            FilterArguments.Relationship(args, context.Names), ClockArguments.Read(args));
        return context.Reader.NeighborhoodAsync(request, context.Cancel);
    }

    private static string EntityId(string id, string argument) =>
        id.StartsWith(ContentId.EntityPrefix, StringComparison.Ordinal) ? id : throw new QueryException($"{argument} must be an id of an entity: {ContentId.EntityPrefix}...");

    private static int Within(FieldArguments args, string name, int otherwise, int most)
    {
        var value = args.Int(name) ?? otherwise;
        return value >= 1 && value <= most ? value : throw new QueryException($"{name} must be 1 to {most}, not {value}.");
    }
}
