using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Arguments;

/// <summary>The argument filter of each list; a filter that is left out matches everything.</summary>
internal static class FilterArguments
{
    public static EntityFilter Entity(FieldArguments args, OntologyNames names) => args.Object("filter") is not { } f ? new EntityFilter() : new EntityFilter(
        Types(f, "type", names), f.Text("text"), f.Texts("ids"), Predicates(f, "hasPredicate", names));

    public static RelationshipFilter Relationship(FieldArguments args, OntologyNames names) => args.Object("filter") is not { } f ? new RelationshipFilter() : new RelationshipFilter(
        Predicates(f, "predicate", names), f.Texts("subject"), f.Texts("object"), f.Texts("either"),
        Types(f, "subjectType", names), Types(f, "objectType", names), f.Enums<RelationshipStatus>("status"),
        Share(f, "minConfidence"), f.Int("minPublishers"), f.Moment("reportedAfter"), f.Moment("reportedBefore"));

    public static ClaimFilter Claim(FieldArguments args, OntologyNames names) => args.Object("filter") is not { } f ? new ClaimFilter() : Span(f, "reportedAfter", "reportedBefore", new ClaimFilter(
        Predicates(f, "predicate", names), f.Texts("subject"), f.Texts("object"), f.Texts("either"),
        f.Enums<Modality>("modality"), f.Flag("negated"), Share(f, "minConfidence"), f.Texts("document"), f.Texts("publisher"),
        f.Enums<Language>("language"), f.Texts("attributedTo"), f.Moment("reportedAfter"), f.Moment("reportedBefore"), f.Enums<ReviewDecision>("review")));

    public static DocumentFilter Document(FieldArguments args) => args.Object("filter") is not { } f ? new DocumentFilter() : Span(f, "publishedAfter", "publishedBefore", new DocumentFilter(
        f.Text("text"), f.Enums<Language>("language"), f.Texts("publisher"), f.Moment("publishedAfter"), f.Moment("publishedBefore"), f.Texts("mentions")));

    public static IReadOnlyList<JobState>? JobStates(FieldArguments args) => args.Object("filter")?.Enums<JobState>("state");

    private static List<string>? Types(FieldArguments filter, string name, OntologyNames names) => filter.Texts(name)?.Select(names.TypeId).ToList();

    private static List<string>? Predicates(FieldArguments filter, string name, OntologyNames names) => filter.Texts(name)?.Select(names.PredicateId).ToList();

    // Of one moment each; a relationship has a first and a last report, which may lie on both sides of a span that ends before it begins.
    private static TFilter Span<TFilter>(FieldArguments filter, string after, string before, TFilter read) =>
        filter.Moment(after) >= filter.Moment(before) ? throw new QueryException($"{after} must be before {before}: nothing lies between them.") : read;

    private static double? Share(FieldArguments filter, string name)
    {
        var share = filter.Number(name);
        return share is < 0 or > 1 or double.NaN ? throw new QueryException($"{name} must be 0 to 1.") : share;
    }
}
