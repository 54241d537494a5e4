using KnowledgeGraph.Model;
using KnowledgeGraph.Seed.Reading;

namespace KnowledgeGraph.Seed.Validation;

/// <summary>What can only be seen across entities: ids that stand twice, names that two entities of a type share, references that lead nowhere.</summary>
internal static class CrossChecks
{
    public static IEnumerable<SeedProblem> Check(IReadOnlyList<EntityEntry> entities)
    {
        var byId = new Dictionary<string, EntityEntry>(StringComparer.Ordinal);
        foreach (var entity in entities.Where(e => e.Id is not null))
            if (!byId.TryAdd(entity.Id!, entity))
                yield return new SeedProblem(entity.File, entity.Line, $"id '{entity.Id}' stands already at {byId[entity.Id!].File}:{byId[entity.Id!].Line}");
        foreach (var problem in SharedNames(entities).Concat(References(entities, byId))) yield return problem;
    }

    private static IEnumerable<SeedProblem> SharedNames(IReadOnlyList<EntityEntry> entities)
    {
        var owner = new Dictionary<(string Type, string Folded), EntityEntry>();
        foreach (var entity in entities)
            foreach (var folded in entity.Names.Concat(entity.Aliases).Select(t => NameFolding.Fold(t.Text)).Distinct(StringComparer.Ordinal))
            {
                if (folded.Length == 0) yield return new SeedProblem(entity.File, entity.Line, $"{entity.Id}: a name without letters or digits");
                else if (!owner.TryAdd((entity.Type ?? "", folded), entity) && owner[(entity.Type ?? "", folded)] is var first && first.Id != entity.Id)
                    yield return new SeedProblem(entity.File, entity.Line, $"{entity.Id}: the name '{folded}' belongs already to {first.Id} ({first.File}:{first.Line})");
            }
    }

    private static IEnumerable<SeedProblem> References(IReadOnlyList<EntityEntry> entities, Dictionary<string, EntityEntry> byId)
    {
        foreach (var entity in entities)
        {
            if (entity.Country is { } country && byId.GetValueOrDefault(country)?.Type is not ("Country" or "Region"))
                yield return new SeedProblem(entity.File, entity.Line, $"{entity.Id}: country '{country}' is no Country or Region of the seed");
            if (entity.Maker is { } maker && byId.GetValueOrDefault(maker)?.Type is not ("Company" or "Organization"))
                yield return new SeedProblem(entity.File, entity.Line, $"{entity.Id}: maker '{maker}' is no Company of the seed");
        }
    }
}
