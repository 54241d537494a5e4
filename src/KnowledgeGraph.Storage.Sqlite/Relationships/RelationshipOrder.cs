using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The orders of relationships, for the database and for lists in memory alike.</summary>
internal static class RelationshipOrder
{
    public static ListOrder Of(Order<RelationshipOrderField> order) => ListOrder.Of("relationships", order, order.Field switch
    {
        RelationshipOrderField.Weight => "r.weight",
        RelationshipOrderField.Confidence => "r.confidence",
        RelationshipOrderField.FirstReported => "r.first_reported",
        RelationshipOrderField.LastReported => "r.last_reported",
        _ => "r.valid_from_order",
    }, order.Field == RelationshipOrderField.Confidence ? SortKind.Real : SortKind.Number);

    /// <summary>The place of a relationship in the order.</summary>
    public static Cursor At(Relationship r, RelationshipOrderField field) => new(field switch
    {
        RelationshipOrderField.Weight => (object)r.Weight,
        RelationshipOrderField.Confidence => r.Confidence,
        RelationshipOrderField.FirstReported => Moment.Of(r.FirstReported),
        RelationshipOrderField.LastReported => Moment.Of(r.LastReported),
        _ => Moment.Order(r.ValidFrom),
    }, r.Id);
}
