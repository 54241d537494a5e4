using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Arguments;

/// <summary>The argument orderBy, with the order of each list when it is left out.</summary>
internal static class OrderArguments
{
    private static readonly Order<EntityOrderField> Entities = new(EntityOrderField.DocumentCount, SortDirection.Descending);
    private static readonly Order<RelationshipOrderField> Relationships = new(RelationshipOrderField.Weight, SortDirection.Descending);
    private static readonly Order<ClaimOrderField> Claims = new(ClaimOrderField.Reported, SortDirection.Descending);
    private static readonly Order<DocumentOrderField> Documents = new(DocumentOrderField.Published, SortDirection.Descending);

    public static Order<EntityOrderField> Entity(FieldArguments args) => Read(args, Entities);
    public static Order<RelationshipOrderField> Relationship(FieldArguments args) => Read(args, Relationships);
    public static Order<ClaimOrderField> Claim(FieldArguments args) => Read(args, Claims);
    public static Order<DocumentOrderField> Document(FieldArguments args) => Read(args, Documents);

    private static Order<TField> Read<TField>(FieldArguments args, Order<TField> otherwise) where TField : struct, Enum
    {
        if (args.Object("orderBy") is not { } order) return otherwise;
        var direction = string.Equals(order.Text("direction"), "ASC", StringComparison.Ordinal) ? SortDirection.Ascending : SortDirection.Descending;
        return new Order<TField>(order.Enum<TField>("field")!.Value, direction);
    }
}
