using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Sdl;

/// <summary>The whole schema in the schema definition language: <c>schema.graphql</c> and what follows from the ontology.</summary>
public static class GraphSdl
{
    private const string EntityInterface = "interface Entity implements Node {\n";

    /// <summary>The schema for <paramref name="ontology"/>; equal ontologies give equal text.</summary>
    /// <exception cref="InvalidOperationException">A type or predicate of the ontology takes a name that the schema needs.</exception>
    public static string For(Ontology ontology) => For(new OntologyNames(ontology));

    internal static string For(OntologyNames names)
    {
        var core = Core();
        foreach (var type in names.Ontology.EntityTypes)
            if (Defines(core, type.Id)) throw new InvalidOperationException($"graph-seed/ontology.yaml: the entity type '{type.Id}' has the name of a type of the schema; rename it.");
        return core + "\n# ---------------------------------------------------------------- from the ontology\n\n" + OntologySdl.Of(names, EntityFields(core));
    }

    private static bool Defines(string core, string type) =>
        new[] { "type", "interface", "enum", "input", "scalar" }.Any(kind => core.Contains($"\n{kind} {type} ", StringComparison.Ordinal) || core.Contains($"\n{kind} {type}\n", StringComparison.Ordinal));

    private static string EntityFields(string core)
    {
        var start = core.IndexOf(EntityInterface, StringComparison.Ordinal) + EntityInterface.Length;
        return core[start..core.IndexOf("}\n", start, StringComparison.Ordinal)];
    }

    private static string Core()
    {
        using var stream = typeof(GraphSdl).Assembly.GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
