namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>
/// Gives a field its value. Knows nothing of the engine. There are two kinds: <see cref="ValueResolver"/> reads what the parent already
/// holds, <see cref="BatchResolver"/> asks a store for all parents of a level at once. A resolver that asks for one parent alone cannot be written.
/// </summary>
internal abstract record Resolver(string Type, string Field);

/// <summary>A field that needs nothing but its parent.</summary>
internal sealed record ValueResolver(string Type, string Field, Func<object, FieldArguments, object?> Read) : Resolver(Type, Field);

/// <summary>A field that is answered for all parents of a level together: one result each, in their order.</summary>
internal sealed record BatchResolver(string Type, string Field, BatchLoad Load) : Resolver(Type, Field);

/// <summary>All parents in, one result each out, in their order.</summary>
internal delegate Task<IReadOnlyList<object?>> BatchLoad(IReadOnlyList<object> parents, FieldArguments args, ResolverContext context);

/// <summary>A field of the root that starts a stream of events.</summary>
internal sealed record StreamResolver(
    string Type, string Field, Func<FieldArguments, ResolverContext, IAsyncEnumerable<object>> Open) : Resolver(Type, Field);
