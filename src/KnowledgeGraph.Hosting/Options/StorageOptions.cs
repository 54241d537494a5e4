namespace KnowledgeGraph.Hosting.Options;

/// <summary>Section <c>Storage</c>: which store holds the graph.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The embedded store, the only one so far.</summary>
    public const string SqliteProvider = "Sqlite";

    /// <summary>Default and only value: <c>Sqlite</c>.</summary>
    public string Provider { get; set; } = SqliteProvider;

    public SqliteOptions Sqlite { get; set; } = new();

    /// <summary>Section <c>Storage:Sqlite</c>.</summary>
    public sealed class SqliteOptions
    {
        /// <summary>The database file; it and its folder are created. Relative to the working folder. Default <c>data/knowledge-graph.db</c>.</summary>
        public string Path { get; set; } = "data/knowledge-graph.db";
    }
}
