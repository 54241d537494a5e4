using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>From which day to which day, both included, a relationship is taken to hold (see <see cref="Clock"/>).</summary>
public static class Validity
{
    /// <summary>First day of validFrom; else the day it was first reported; else since ever.</summary>
    public static DateOnly From(Relationship relationship) =>
        relationship.ValidFrom?.Earliest
        ?? (relationship.FirstReported is { } reported ? DateOnly.FromDateTime(reported.UtcDateTime) : DateOnly.MinValue);

    /// <summary>Last day of validTo; else for ever.</summary>
    public static DateOnly To(Relationship relationship) => relationship.ValidTo?.Latest ?? DateOnly.MaxValue;

    /// <summary>Whether it held on the day, or on some day of the month or year.</summary>
    public static bool HeldIn(Relationship relationship, PartialDate period) =>
        From(relationship) <= period.Latest && period.Earliest <= To(relationship);
}
