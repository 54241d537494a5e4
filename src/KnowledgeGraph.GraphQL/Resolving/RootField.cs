namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>The parent of the fields of <c>Query</c> and <c>Mutation</c>.</summary>
internal sealed class Root
{
    public static readonly Root Value = new();
}

/// <summary>A field of <c>Query</c> or <c>Mutation</c>: there is one root, so it is a batch of one.</summary>
internal static class RootField
{
    public static TypeResolvers<Root> Root<TResult>(this TypeResolvers<Root> fields, string field, Func<FieldArguments, ResolverContext, Task<TResult>> load) =>
        fields.Batch<TResult>(field, async (_, args, context) => [await load(args, context)]);
}
