namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Where the embedded store keeps its graph, and how it waits.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The database file. It and its folder are created on first use.</summary>
    public string Path { get; set; } = "data/graph.db";

    /// <summary>How long a write waits for another process that writes the same file. Default 30 s.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most reads at a time; further ones wait. Default: twice the processors, at least 4.</summary>
    public int MaxReaders { get; set; } = Math.Max(4, Environment.ProcessorCount * 2);
}
