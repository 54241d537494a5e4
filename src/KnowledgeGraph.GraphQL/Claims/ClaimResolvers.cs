using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Claims;

/// <summary>Fields of Claim, and <c>Query.claims</c>.</summary>
internal static class ClaimResolvers
{
    public static void AddTo(ResolverTable table)
    {
        var fields = table.For<Claim>("Claim");
        AddStatement(fields);
        AddReferences(fields);
        table.For<Root>("Query").Root("claims", ClaimLists.AllAsync);
    }

    private static void AddStatement(TypeResolvers<Claim> fields) => fields
        .Value("id", c => c.Id)
        .Value("predicate", c => OntologyNames.EnumName(c.Predicate))
        .Value("value", c => c.Metric)
        .Value("modality", c => EnumNames.Of(c.Modality))
        .Value("negated", c => c.Negated)
        .Value("confidence", c => c.Confidence)
        .Value("validFrom", c => c.ValidFrom)
        .Value("validTo", c => c.ValidTo)
        .Value("qualifiers", c => c.Qualifiers.Cast<object>().ToList())
        .Value("evidence", c => c.Evidence)
        .Value("recordedAt", c => c.RecordedAt);

    private static void AddReferences(TypeResolvers<Claim> fields) => fields
        .Batch("subject", (claims, _, context) => Loading.ByIdAsync(claims.Select(c => c.SubjectId), context.Reader.HistoricEntitiesByIdAsync, context.Cancel))
        .Batch("object", (claims, _, context) => Loading.ByIdAsync(claims.Select(c => c.ObjectId), context.Reader.HistoricEntitiesByIdAsync, context.Cancel))
        .Batch("attributedTo", (claims, _, context) => Loading.ManyByIdAsync(
            claims.Select(c => (IReadOnlyList<string>)c.AttributedTo).ToList(), context.Reader.HistoricEntitiesByIdAsync, context.Cancel))
        .Batch("document", (claims, _, context) => Loading.ByIdAsync(claims.Select(c => c.DocumentId), context.Reader.HistoricDocumentsByIdAsync, context.Cancel))
        .Batch("relationship", (claims, _, context) => Loading.ByIdAsync(claims.Select(c => c.Id), context.Reader.RelationshipsOfClaimsAsync, context.Cancel))
        .Batch("review", (claims, _, context) => Loading.ByIdAsync(claims.Select(c => c.Id), context.Reader.ReviewsAsync, context.Cancel));
}
