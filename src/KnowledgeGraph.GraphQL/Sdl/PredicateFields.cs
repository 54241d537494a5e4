using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Sdl;

/// <summary>Which end of a relationship the entity is that has the field.</summary>
internal enum PredicateEnd { Subject, Object, Either }

/// <summary>A field that reads a predicate from one end: <c>trainsIn</c> on companies, <c>trainingSiteOf</c> on places.</summary>
internal sealed record PredicateField(PredicateInfo Predicate, PredicateEnd End, string Name, IReadOnlyList<string> Types, string Description);

/// <summary>The fields of all predicates. No two fields that meet on a type have the same name.</summary>
internal static class PredicateFields
{
    /// <summary>The field of <see cref="Ontology.HasMetric"/>.</summary>
    public const string Metrics = "metrics";

    // Fields of the interface Entity, which no predicate may take.
    private static readonly string[] Reserved =
    [
        "id", "type", "name", "names", "aliases", "description", "wikidataId", "relationships", "claims", "mentions",
        "firstReported", "lastReported", "documentCount", Metrics,
    ];

    public static IReadOnlyList<PredicateField> Of(Ontology ontology)
    {
        var order = ontology.EntityTypes.Select(t => t.Id).ToList();
        var fields = new List<PredicateField>();
        var taken = new HashSet<string>(Reserved, StringComparer.Ordinal);
        foreach (var predicate in ontology.Predicates.Where(p => !p.IsLiteral))
            fields.Add(Forward(predicate, Free(CamelCase(predicate.Id), predicate.Id, taken), order));
        foreach (var predicate in ontology.Predicates.Where(p => p is { IsLiteral: false, Symmetric: false }))
            fields.Add(Backward(predicate, Free(InverseName(predicate), predicate.Id, taken), order));
        return fields;
    }

    public static string CamelCase(string snake)
    {
        var words = snake.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
    }

    private static PredicateField Forward(PredicateInfo predicate, string name, List<string> order) => new(
        predicate, predicate.Symmetric ? PredicateEnd.Either : PredicateEnd.Subject, name,
        order.FindAll(t => predicate.Domain.Contains(t) || (predicate.Symmetric && predicate.Range.Contains(t))), predicate.Description);

    private static PredicateField Backward(PredicateInfo predicate, string name, List<string> order) => new(
        predicate, PredicateEnd.Object, name, order.FindAll(t => predicate.Range.Contains(t)), $"The other way round: {predicate.Description}");

    private static string InverseName(PredicateInfo predicate) =>
        string.IsNullOrWhiteSpace(predicate.InverseId) ? CamelCase(predicate.Id) + "Of" : CamelCase(predicate.InverseId);

    // A name that is taken (by the interface or by another predicate) gives way to one that the predicate's own id makes unique.
    private static string Free(string name, string predicateId, HashSet<string> taken)
    {
        if (taken.Add(name)) return name;
        var own = CamelCase(predicateId);
        var candidates = new[] { own + "Of", own + "Relationships", "by" + char.ToUpperInvariant(own[0]) + own[1..] };
        return candidates.FirstOrDefault(taken.Add)
            ?? throw new InvalidOperationException($"graph-seed/ontology.yaml: no free field name for predicate '{predicateId}'; rename it or its inverse.");
    }
}
