using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Ontologies;

/// <summary>The field <c>Query.ontology</c>: types and predicates with their labels.</summary>
internal static class OntologyResolvers
{
    public static void AddTo(ResolverTable table, OntologyNames names)
    {
        table.For<Root>("Query").Value("ontology", _ => names.Ontology);
        table.For<Ontology>("Ontology")
            .Value("version", o => o.Version)
            .Value("entityTypes", o => o.EntityTypes.Cast<object>().ToList())
            .Value("predicates", o => o.Predicates.Cast<object>().ToList());
        AddTypes(table);
        AddPredicates(table);
    }

    private static void AddTypes(ResolverTable table) => table.For<EntityTypeInfo>("EntityTypeInfo")
        .Value("type", t => OntologyNames.EnumName(t.Id))
        .Value("label", (t, args) => Label(t.Labels, t.Id, args))
        .Value("description", t => t.Description)
        .Batch("count", CountsAsync);

    private static void AddPredicates(ResolverTable table) => table.For<PredicateInfo>("PredicateInfo")
        .Value("predicate", p => OntologyNames.EnumName(p.Id))
        .Value("label", (p, args) => Label(p.Labels, Words(p.Id), args))
        .Value("inverseLabel", (p, args) => Label(p.Symmetric && p.InverseLabels.IsDefaultOrEmpty ? p.Labels : p.InverseLabels, Words(p.InverseId ?? p.Id), args))
        .Value("description", p => p.Description)
        .Value("domain", p => p.Domain.Select(OntologyNames.EnumName).ToList())
        .Value("range", p => p.Range.Select(OntologyNames.EnumName).ToList())
        .Value("symmetric", p => p.Symmetric);

    private static async Task<IReadOnlyList<object>> CountsAsync(IReadOnlyList<EntityTypeInfo> types, FieldArguments args, ResolverContext context)
    {
        var counts = await context.Reader.EntityCountsByTypeAsync(context.Cancel);
        return [.. types.Select(t => (object)counts.GetValueOrDefault(t.Id))];
    }

    private static string Label(ImmutableArray<LocalizedText> labels, string otherwise, FieldArguments args)
    {
        if (labels.IsDefaultOrEmpty) return otherwise;
        var language = args.Enum<Language>("language") ?? Language.En;
        var best = labels.OrderBy(l => l.Language == language ? 0 : l.Language == Language.En ? 1 : 2).First();
        return best.Text;
    }

    private static string Words(string id) => id.Replace('_', ' ');
}
