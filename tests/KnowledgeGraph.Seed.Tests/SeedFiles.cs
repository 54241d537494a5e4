namespace KnowledgeGraph.Seed.Tests;

/// <summary>A folder with a small sound seed, to be spoiled file by file; it goes with the test.</summary>
public sealed class SeedFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-seed-");

    public SeedFiles()
    {
        Write("ontology.yaml", """
            version: "1"
            entity_types:
              Country: {labels: {en: Country, ar: "\u062F\u0648\u0644\u0629", zh: "\u56FD\u5BB6"}, description: "A state."}
              Company: {labels: {en: Company}, description: "A business."}
              Chip: {labels: {en: Chip}, description: "A chip."}
            predicates:
              trains_in: {inverse: training_site_of, domain: [Company], range: [Country], labels: {en: trains in}, description: "trains models in"}
              competes_with: {inverse: competitor_of, domain: [Company], range: [Company], symmetric: true, labels: {en: competes with}, description: "competes"}
            """);
        Write("entities/all.yaml", """
            - {id: alibaba, type: Company, names: {en: Alibaba, ar: "\u0639\u0644\u064A \u0628\u0627\u0628\u0627", zh: "\u963F\u91CC\u5DF4\u5DF4"}}
            - {id: singapore, type: Country, names: {en: Singapore, ar: "\u0633\u0646\u063A\u0627\u0641\u0648\u0631\u0629", zh: "\u65B0\u52A0\u5761"}, demonyms: {en: [Singaporean]}}
            """);
        Write("facts/all.yaml", """
            - title: A page
              publisher: A publisher
              published: 2025-04-16
              statements:
                - {text: "Alibaba trains in Singapore.", subject: alibaba, predicate: trains_in, object: singapore, from: "2025-04"}
            """);
        Write("documents/one.md", "---\ntitle: One\npublisher: A publisher\npublished: 2025-04-16\nlanguage: en\n---\n\nAlibaba trains in Singapore.\n");
        Write("lexicon/en/triggers.yaml", "trains_in: [train]\n");
    }

    public string Root => folder.FullName;

    public SeedLoadResult Load() => SeedLoader.Load(Root);

    public void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    public void Append(string file, string text) => File.AppendAllText(Path.Combine(Root, file), text);

    public void Remove(string file) => File.Delete(Path.Combine(Root, file));

    public void Dispose() => folder.Delete(recursive: true);
}
