using GraphQL.Types;
using GraphQL.Utilities;
using KnowledgeGraph.GraphQL.Execution.Scalars;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>The schema of the engine: built from the SDL, with the table of resolvers put on it.</summary>
internal static class GraphSchema
{
    private static readonly string[] AbstractTypes = ["Node", "Entity", "SearchResult"];

    public static ISchema Build(OntologyNames names)
    {
        Schema? schema = null;
        var builder = new SchemaBuilder();
        foreach (var type in AbstractTypes)
            builder.Types.For(type).ResolveType = value => (IObjectGraphType)schema!.AllTypes[GraphResolvers.TypeOf(value)]!;
        schema = builder.Build(GraphSdl.For(names));
        schema.RegisterType(new DateScalar());
        schema.RegisterType(new DateTimeScalar());
        schema.RegisterType(new UrlScalar());
        var binding = new ResolverBinding(GraphResolvers.Table(names));
        schema.RegisterVisitor(binding);
        schema.Initialize();
        binding.CheckComplete();
        return schema;
    }
}
