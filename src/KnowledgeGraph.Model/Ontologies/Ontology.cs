using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>The types and predicates of the graph, read from <c>graph-seed/ontology.yaml</c>.</summary>
/// <param name="Version">Of the file; part of the seed's fingerprint.</param>
public sealed record Ontology(string Version, ImmutableArray<EntityTypeInfo> EntityTypes, ImmutableArray<PredicateInfo> Predicates)
{
    /// <summary>The predicate whose object is a figure.</summary>
    public const string HasMetric = "has_metric";

    private readonly ImmutableDictionary<string, PredicateInfo> byId = Predicates.ToImmutableDictionary(p => p.Id, StringComparer.Ordinal);

    private readonly ImmutableHashSet<(string, string)> pairs = [.. Predicates.SelectMany(p => p.Domain.SelectMany(d => p.Range.Select(r => (d, r))))];

    /// <summary>Whether any predicate may hold between these types in this order.</summary>
    public bool AllowsAny(string subjectType, string objectType) => pairs.Contains((subjectType, objectType));

    public PredicateInfo Predicate(string id) => byId[id];

    public bool TryPredicate(string id, out PredicateInfo predicate) => byId.TryGetValue(id, out predicate!);

    /// <summary>Whether the predicate may hold between these types in this order.</summary>
    public bool Allows(string subjectType, string predicate, string objectType) =>
        byId.TryGetValue(predicate, out var p) && p.Domain.Contains(subjectType) && p.Range.Contains(objectType);
}

/// <param name="Id">Pascal case, as in <c>Company</c>, <c>AIModel</c>.</param>
public sealed record EntityTypeInfo(string Id, ImmutableArray<LocalizedText> Labels, string Description);

/// <param name="Id">Snake case, as in <c>trains_in</c>.</param>
/// <param name="Domain">Types a subject may have.</param>
/// <param name="Range">Types an object may have; empty for a literal (<c>has_metric</c>).</param>
/// <param name="Symmetric">Stored once (smaller id first) and read both ways.</param>
/// <param name="InverseId">Snake case name of the field that reads it backwards: <c>training_site_of</c>.</param>
public sealed record PredicateInfo(
    string Id, string InverseId, ImmutableArray<LocalizedText> Labels, ImmutableArray<LocalizedText> InverseLabels,
    string Description, ImmutableArray<string> Domain, ImmutableArray<string> Range, bool Symmetric)
{
    public bool IsLiteral => Range.IsEmpty;
}
