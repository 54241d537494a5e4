namespace KnowledgeGraph.Ingestion;

/// <summary>Finds the seed folder when none is configured: beside the program, else in the working folder or one above it.</summary>
public static class SeedFolder
{
    private const string Name = "graph-seed";

    public static string Resolve(string configured)
    {
        if (configured.Length > 0) return Path.GetFullPath(configured);
        foreach (var start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, Name, "ontology.yaml"))) return Path.Combine(folder.FullName, Name);
        return Path.GetFullPath(Name);
    }
}
