using System.Collections;

namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>The one table of resolvers: (type, field) to resolver.</summary>
internal sealed class ResolverTable : IEnumerable<Resolver>
{
    private readonly Dictionary<(string Type, string Field), Resolver> resolvers = [];

    public Resolver? Find(string type, string field) => resolvers.GetValueOrDefault((type, field));

    public void Add(Resolver resolver) => resolvers.Add((resolver.Type, resolver.Field), resolver);

    /// <summary>The fields of an object type whose value is a <typeparamref name="TParent"/>.</summary>
    public TypeResolvers<TParent> For<TParent>(string type) where TParent : notnull => new(this, type);

    public IEnumerator<Resolver> GetEnumerator() => resolvers.Values.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Adds the resolvers of one type to the table.</summary>
internal sealed class TypeResolvers<TParent>(ResolverTable table, string type) where TParent : notnull
{
    public TypeResolvers<TParent> Value(string field, Func<TParent, object?> read) => Value(field, (parent, _) => read(parent));

    public TypeResolvers<TParent> Value(string field, Func<TParent, FieldArguments, object?> read)
    {
        table.Add(new ValueResolver(type, field, (parent, args) => read((TParent)parent, args)));
        return this;
    }

    public TypeResolvers<TParent> Batch<TResult>(string field, BatchLoad<TParent, TResult> load)
    {
        table.Add(new BatchResolver(type, field, async (parents, args, context) =>
        {
            var results = await load(parents.Cast<TParent>().ToList(), args, context);
            return results as IReadOnlyList<object?> ?? [.. results.Cast<object?>()];
        }));
        return this;
    }
}

/// <summary>All parents in, one result each out, in their order.</summary>
internal delegate Task<IReadOnlyList<TResult>> BatchLoad<in TParent, TResult>(IReadOnlyList<TParent> parents, FieldArguments args, ResolverContext context);
