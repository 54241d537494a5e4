using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Puts the resolvers of the table on the fields of the schema. Both must fit: no field without a resolver, none without a field.</summary>
internal sealed class ResolverBinding(ResolverTable table) : BaseSchemaNodeVisitor
{
    private readonly HashSet<Resolver> bound = [];
    private readonly List<string> missing = [];

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (type.Name.StartsWith("__", StringComparison.Ordinal)) return;
        switch (table.Find(type.Name, field.Name))
        {
            case ValueResolver value: field.Resolver = new ValueFieldResolver(value); break;
            case BatchResolver batch: field.Resolver = new BatchFieldResolver(batch, IsConnection(field)); break;
            case StreamResolver stream: field.StreamResolver = new StreamFieldResolver(stream); break;
            default: missing.Add($"{type.Name}.{field.Name}"); return;
        }
        bound.Add(table.Find(type.Name, field.Name)!);
    }

    public void CheckComplete()
    {
        if (missing.Count > 0) throw new InvalidOperationException("Fields without a resolver: " + string.Join(", ", missing));
        var unused = table.Where(r => !bound.Contains(r)).Select(r => $"{r.Type}.{r.Field}").ToList();
        if (unused.Count > 0) throw new InvalidOperationException("Resolvers without a field: " + string.Join(", ", unused));
    }

    private static bool IsConnection(FieldType field) =>
        field.ResolvedType?.GetNamedType() is { } type && type.Name.EndsWith("Connection", StringComparison.Ordinal);
}
