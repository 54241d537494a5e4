using GraphQL;
using GraphQL.Resolvers;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Binds a <see cref="ValueResolver"/> to the engine.</summary>
internal sealed class ValueFieldResolver(ValueResolver resolver) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) =>
        ValueTask.FromResult(resolver.Read(context.Source ?? Root.Value, BoundArguments.Of(context)));
}

/// <summary>Binds a <see cref="BatchResolver"/> to the engine: each parent gets a place in the batch of its level.</summary>
/// <param name="isConnection">Only then is its selection looked at, which has its price.</param>
internal sealed class BatchFieldResolver(BatchResolver resolver, bool isConnection) : IFieldResolver
{
    private const string TotalCount = "totalCount";

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var scope = RequestScope.Of(context);
        var key = new BatchKey(resolver.Load, context.FieldAst.Location.Start, isConnection && SelectsTotal(context));
        return ValueTask.FromResult<object?>(scope.Batches.Add(key, context.Source ?? Root.Value, () => BoundArguments.Of(context), scope));
    }

    private static bool SelectsTotal(IResolveFieldContext context) =>
        context.SubFields is { } fields && fields.Values.Any(f => f.Field.Name.Value == TotalCount);
}

/// <summary>Binds a <see cref="StreamResolver"/> to the engine.</summary>
internal sealed class StreamFieldResolver(StreamResolver resolver) : ISourceStreamResolver
{
    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context)
    {
        var resolverContext = new ResolverContext(RequestScope.Of(context).Services, WantsTotalCount: false, context.CancellationToken);
        return ValueTask.FromResult<IObservable<object?>>(new AsyncObservable(resolver.Open(BoundArguments.Of(context), resolverContext)));
    }
}

/// <summary>The arguments as the engine has coerced them.</summary>
internal static class BoundArguments
{
    public static FieldArguments Of(IResolveFieldContext context) => context.Arguments is not { Count: > 0 } given
        ? FieldArguments.None
        : new FieldArguments(given.ToDictionary(a => a.Key, a => a.Value.Value, StringComparer.Ordinal));
}
