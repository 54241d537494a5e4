using System.ComponentModel.DataAnnotations;

namespace KnowledgeGraph.Ingestion;

/// <summary>Section <c>Ingestion</c>.</summary>
public sealed class IngestionOptions
{
    public const string Section = "Ingestion";

    /// <summary>Longest text of one document, in UTF-16 code units. Default 2,000,000; range 1,000 to 50,000,000.</summary>
    [Range(1_000, 50_000_000, ErrorMessage = "must be 1000 to 50000000.")]
    public int MaxTextLength { get; set; } = 2_000_000;

    /// <summary>Workers that take documents from the queue in this process; 0 for none. Default 1; range 0 to 64.</summary>
    [Range(0, 64, ErrorMessage = "must be 0 to 64.")]
    public int Workers { get; set; } = 1;

    /// <summary>Attempts before a job is given up as dead. Default 5; range 1 to 100.</summary>
    [Range(1, 100, ErrorMessage = "must be 1 to 100.")]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>How long a worker may hold a job without a sign of life, in seconds. Default 60; range 5 to 3,600.</summary>
    [Range(5, 3_600, ErrorMessage = "must be 5 to 3600.")]
    public int LeaseSeconds { get; set; } = 60;
}

/// <summary>Section <c>Seed</c>.</summary>
public sealed class SeedOptions
{
    public const string Section = "Seed";

    /// <summary>Folder that holds <c>ontology.yaml</c>; empty: <c>graph-seed</c> beside the program or in a folder above the working folder.</summary>
    public string Path { get; set; } = "";

    /// <summary>Whether the sample documents and baseline facts are ingested at start. Default true.</summary>
    public bool LoadDocuments { get; set; } = true;
}
