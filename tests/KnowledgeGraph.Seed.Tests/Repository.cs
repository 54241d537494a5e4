namespace KnowledgeGraph.Seed.Tests;

/// <summary>The repository's own folders, and seed folders made for a test.</summary>
internal static class Repository
{
    public static string Seed { get; } = Find();

    /// <summary>A minimal valid seed in a new folder, with the given files added or replaced.</summary>
    public static string SeedWith(params (string File, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("seed").FullName;
        Write(folder, "ontology.yaml", """
            version: "1"
            entity_types:
              Company: { labels: { en: Company }, description: "A business." }
              Country: { labels: { en: Country }, description: "A state." }
            predicates:
              operates_in: { inverse: hosts, domain: [Company], range: [Country], description: "is active there" }
            """);
        Write(folder, "entities/all.yaml", """
            - id: acme
              type: Company
              names: { en: Acme, ar: أكمي, zh: 顶点 }
            - id: norland
              type: Country
              names: { en: Norland, ar: نورلاند, zh: 北地 }
            """);
        foreach (var (file, text) in files) Write(folder, file, text);
        return folder;
    }

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "KnowledgeGraph.sln"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "graph-seed");
    }
}
