using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;

namespace KnowledgeGraph.Cli.Seeds;

/// <summary>What is worth knowing of a seed that holds together.</summary>
internal static class SeedFindings
{
    private const string Triggers = "triggers";

    public static IEnumerable<string> Warnings(SeedData seed) =>
        [.. SharedNames(seed), .. PredicatesWithoutTriggers(seed), .. TriggersWithoutPredicate(seed), .. NoModel(seed)];

    // Within a type a shared name is a problem; across types it is for the text around it to decide. Capitals stand for their states by design.
    private static IEnumerable<string> SharedNames(SeedData seed) => seed.Entities
        .SelectMany(e => e.Entity.Names.Concat(e.Entity.Aliases).Except(e.Metonyms).Select(t => (Folded: NameFolding.Fold(t.Text), t.Text, e.Entity)))
        .GroupBy(n => n.Folded, StringComparer.Ordinal)
        .Select(g => (Name: g.First().Text, Of: g.Select(n => n.Entity).DistinctBy(e => e.Id).ToList()))
        .Where(n => n.Of.Select(e => e.Type).Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(n => $"entities: '{n.Name}' names {string.Join(" and ", n.Of.Select(e => $"{e.Id} ({e.Type})"))}");

    private static IEnumerable<string> PredicatesWithoutTriggers(SeedData seed) =>
        from language in Languages.Extracted
        from predicate in seed.Ontology.Predicates
        where !predicate.IsLiteral && seed.Lexicons[language].List(Triggers, predicate.Id).IsEmpty
        select $"lexicon/{language.Code()}/{Triggers}.yaml: no words for {predicate.Id}";

    private static IEnumerable<string> TriggersWithoutPredicate(SeedData seed) =>
        from language in Languages.Extracted
        from key in seed.Lexicons[language].Section(Triggers).Keys.Order(StringComparer.Ordinal)
        where !seed.Ontology.TryPredicate(key, out _)
        select $"lexicon/{language.Code()}/{Triggers}.yaml: '{key}' is no predicate of the ontology";

    private static IEnumerable<string> NoModel(SeedData seed) => seed.Models.IsEmpty ? [$"{SeedLoader.ModelFile}: is missing, so no claim is read; make it with 'kg train'"] : [];

    public static IEnumerable<(string Name, string Count)> Counts(SeedData seed)
    {
        yield return ("entity types", Number(seed.Ontology.EntityTypes.Length));
        yield return ("predicates", Number(seed.Ontology.Predicates.Length));
        yield return ("entities", Number(seed.Entities.Length));
        yield return ("names and aliases", Number(seed.Entities.Sum(e => e.Entity.Names.Length + e.Entity.Aliases.Length)));
        foreach (var language in Languages.Extracted)
            yield return ($"entities with no alias in {language.Code()}", Number(seed.Entities.Count(e => !e.Entity.Aliases.Any(a => a.Language == language))));
        foreach (var language in Languages.Extracted)
            yield return ($"lexicon entries in {language.Code()}", Number(seed.Lexicons[language].Sections.Values.Sum(s => s.Values.Sum(list => list.Length))));
        yield return ("baseline facts", Number(seed.Facts.Sum(f => f.Statements.Length)));
        yield return ("sample documents", Number(seed.Documents.Length));
        yield return ("model", Number(seed.Models.Length / 1024) + " KB");
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
