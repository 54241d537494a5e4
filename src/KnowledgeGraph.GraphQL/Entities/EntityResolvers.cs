using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Claims;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Documents;
using KnowledgeGraph.GraphQL.Relationships;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Entities;

/// <summary>Fields of every entity type: those of the interface Entity, and one per predicate and direction.</summary>
internal static class EntityResolvers
{
    public static void AddTo(ResolverTable table, OntologyNames names)
    {
        var shared = Shared(names);
        foreach (var type in names.Ontology.EntityTypes)
            foreach (var resolver in shared.Where(r => Has(type.Id, r.Field, names)))
                table.Add(resolver with { Type = type.Id });
        table.For<LocalizedText>("LocalizedName").Value("language", n => EnumNames.Of(n.Language)).Value("text", n => n.Text);
        var query = table.For<Root>("Query");
        query.Root("entity", EntityLookup.FindAsync);
        query.Root("entities", AllAsync);
    }

    // The types share their resolvers, so that entities of different types are one batch.
    private static ResolverTable Shared(OntologyNames names)
    {
        var table = new ResolverTable();
        var fields = table.For<Entity>("Entity");
        AddNames(fields);
        AddLists(fields);
        AddReports(fields);
        AddPredicates(fields, names);
        return table;
    }

    private static void AddNames(TypeResolvers<Entity> fields) => fields
        .Value("id", e => e.Id)
        .Value("type", e => OntologyNames.EnumName(e.Type))
        .Value("name", (e, args) => e.NameIn(args.Enum<Language>("language")))
        .Value("names", e => e.Names.Cast<object>().ToList())
        .Value("aliases", e => e.Names.Concat(e.Aliases).Select(n => n.Text).Distinct(StringComparer.Ordinal).ToList())
        .Value("description", (e, args) => e.DescriptionIn(args.Enum<Language>("language")))
        .Value("wikidataId", e => e.WikidataId);

    private static void AddLists(TypeResolvers<Entity> fields) => fields
        .Batch("relationships", (parents, args, context) => RelationshipLists.OfEntitiesAsync(parents, PredicateEnd.Either, predicate: null, args, context))
        .Batch<Connection>("claims", ClaimLists.OfEntitiesAsync)
        .Batch<Connection>("mentions", (parents, args, context) => MentionLists.LoadAsync(parents.Select(e => new MentionFilter(EntityId: e.Id)), args, context));

    private static void AddReports(TypeResolvers<Entity> fields) => fields
        .Batch("documentCount", (parents, _, context) => ReportsAsync<object>(parents, s => s.DocumentCount, context))
        .Batch("firstReported", (parents, _, context) => ReportsAsync<object?>(parents, s => s.FirstReported, context))
        .Batch("lastReported", (parents, _, context) => ReportsAsync<object?>(parents, s => s.LastReported, context));

    private static void AddPredicates(TypeResolvers<Entity> fields, OntologyNames names)
    {
        foreach (var field in names.Fields)
            fields.Batch(field.Name, (parents, args, context) => RelationshipLists.OfEntitiesAsync(parents, field.End, field.Predicate.Id, args, context));
        fields.Batch<Connection>(PredicateFields.Metrics, ClaimLists.MetricsAsync);
    }

    private static bool Has(string type, string field, OntologyNames names) =>
        string.Equals(field, PredicateFields.Metrics, StringComparison.Ordinal)
            ? names.Ontology.TryPredicate(Ontology.HasMetric, out var metric) && metric.Domain.Contains(type)
            : names.Fields.FirstOrDefault(f => string.Equals(f.Name, field, StringComparison.Ordinal)) is not { } predicate || predicate.Types.Contains(type);

    private static async Task<IReadOnlyList<TResult>> ReportsAsync<TResult>(
        IReadOnlyList<Entity> parents, Func<EntityStatistics, TResult> read, ResolverContext context)
    {
        var found = await Loading.ByIdAsync(parents.Select(e => e.Id), async (ids, cancel) => await context.Reader.EntityStatisticsAsync(ids, cancel), context.Cancel);
        return [.. found.Select(s => read(s!))];
    }

    private static async Task<Connection> AllAsync(FieldArguments args, ResolverContext context)
    {
        var (filter, order) = (FilterArguments.Entity(args, context.Names), OrderArguments.Entity(args));
        var pages = await PageArguments.LoadAsync(args, context, page => context.Reader.EntitiesAsync([filter], order, page, context.Cancel), e => e);
        return pages[0];
    }
}
