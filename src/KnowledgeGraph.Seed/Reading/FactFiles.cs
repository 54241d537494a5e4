using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seed.Reading;

/// <summary>Reads <c>facts/*.yaml</c>: a list of sources, each with the statements it supports.</summary>
internal static class FactFiles
{
    public static IEnumerable<FactsEntry> Read(YamlFile file, string text)
    {
        foreach (var map in file.Items(file.Root(text)))
        {
            file.OnlyKeys(map, "title", "publisher", "url", "published", "statements");
            var statements = file.Items(file.Get(map, "statements")).Select(s =>
            {
                file.OnlyKeys(s, "text", "subject", "predicate", "object", "from", "to");
                return new FactEntry(file.Name, (int)s.Start.Line, file.Text(s, "text"), file.Text(s, "subject"), file.Text(s, "predicate"), file.Text(s, "object"), file.Text(s, "from"), file.Text(s, "to"));
            });
            yield return new FactsEntry(file.Name, (int)map.Start.Line, file.Text(map, "title"), file.Text(map, "publisher"), file.Text(map, "url"), file.Text(map, "published"), [.. statements]);
        }
    }

    public static SeedFacts Convert(FactsEntry e) => new(
        e.File, e.Title!, e.Publisher!, e.Url, EntryConversion.Time(e.PublishedAt),
        [.. e.Statements.Select(s => new SeedFact(s.Text!.Trim(), ContentId.Entity(s.Subject!), s.Predicate!, ContentId.Entity(s.Object!), PartialDate.Parse(s.ValidFrom), PartialDate.Parse(s.ValidTo)))]);
}
