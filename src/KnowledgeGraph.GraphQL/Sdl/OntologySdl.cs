using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Sdl;

/// <summary>The part of the schema that follows from the ontology: enums, one object type per entity type, the union of search results.</summary>
internal static class OntologySdl
{
    private const string RelationshipArguments = "filter: RelationshipFilter, asOf: Date, knownAt: DateTime, orderBy: RelationshipOrder, first: Int, after: String, last: Int, before: String";
    private const string ClaimArguments = "filter: ClaimFilter, orderBy: ClaimOrder, first: Int, after: String, last: Int, before: String";

    /// <param name="entityFields">The body of the interface <c>Entity</c>, which every entity type repeats.</param>
    public static string Of(OntologyNames names, string entityFields)
    {
        var sdl = new StringBuilder();
        Enum(sdl, "EntityType", "What kind of thing an entity is.", names.Ontology.EntityTypes.Select(t => (t.Id, t.Description)));
        Enum(sdl, "Predicate", "What a relationship or claim says.", names.Ontology.Predicates.Select(p => (p.Id, p.Description)));
        foreach (var type in names.Ontology.EntityTypes) EntityType(sdl, type, names, entityFields);
        var results = names.Ontology.EntityTypes.Select(t => t.Id).Concat(["Document", "Claim"]);
        sdl.Append("\"What a search may find.\"\nunion SearchResult = ").AppendJoin(" | ", results).Append('\n');
        return sdl.ToString();
    }

    private static void Enum(StringBuilder sdl, string name, string description, IEnumerable<(string Id, string Description)> values)
    {
        sdl.Append(Quoted(description)).Append("\nenum ").Append(name).Append(" {\n");
        foreach (var (id, text) in values) sdl.Append("  ").Append(Quoted(text)).Append("\n  ").Append(OntologyNames.EnumName(id)).Append('\n');
        sdl.Append("}\n\n");
    }

    private static void EntityType(StringBuilder sdl, EntityTypeInfo type, OntologyNames names, string entityFields)
    {
        sdl.Append(Quoted(type.Description)).Append("\ntype ").Append(type.Id).Append(" implements Entity & Node {\n").Append(entityFields);
        foreach (var field in names.Fields.Where(f => f.Types.Contains(type.Id)))
            Field(sdl, field.Name, RelationshipArguments, "RelationshipConnection", field.Description);
        if (names.Ontology.TryPredicate(Ontology.HasMetric, out var metric) && metric.Domain.Contains(type.Id))
            Field(sdl, PredicateFields.Metrics, ClaimArguments, "ClaimConnection", metric.Description);
        sdl.Append("}\n\n");
    }

    private static void Field(StringBuilder sdl, string name, string arguments, string type, string description) =>
        sdl.Append("  ").Append(Quoted(description)).Append("\n  ").Append(name).Append('(').Append(arguments).Append("): ").Append(type).Append("!\n");

    private static string Quoted(string text) =>
        $"\"{text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
