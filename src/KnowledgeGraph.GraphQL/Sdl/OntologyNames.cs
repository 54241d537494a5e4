using System.Collections.Frozen;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Sdl;

/// <summary>How the types and predicates of an ontology are called in the schema. A pure function of the ontology.</summary>
internal sealed class OntologyNames
{
    private readonly FrozenDictionary<string, string> typeIds;
    private readonly FrozenDictionary<string, string> predicateIds;

    public OntologyNames(Ontology ontology)
    {
        Ontology = ontology;
        typeIds = ontology.EntityTypes.ToFrozenDictionary(t => EnumNames.UpperSnake(t.Id), t => t.Id, StringComparer.Ordinal);
        predicateIds = ontology.Predicates.ToFrozenDictionary(p => EnumNames.UpperSnake(p.Id), p => p.Id, StringComparer.Ordinal);
        Fields = PredicateFields.Of(ontology);
    }

    public Ontology Ontology { get; }

    /// <summary>The fields that follow from the predicates, in the order of the ontology.</summary>
    public IReadOnlyList<PredicateField> Fields { get; }

    public bool IsEntityType(string id) => typeIds.Values.Contains(id);

    public string TypeId(string enumName) => typeIds[enumName];

    public string PredicateId(string enumName) => predicateIds[enumName];

    public static string EnumName(string id) => EnumNames.UpperSnake(id);
}
