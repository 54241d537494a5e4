using KnowledgeGraph.Ingestion;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Options;

/// <summary>The seed folder must be there: the schema follows from its ontology.</summary>
internal sealed class SeedOptionsValidator : IValidateOptions<SeedOptions>
{
    public ValidateOptionsResult Validate(string? name, SeedOptions options)
    {
        var folder = SeedFolder.Resolve(options.Path);
        return File.Exists(Path.Combine(folder, "ontology.yaml"))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Seed:Path: there is no ontology.yaml in {folder}; set Seed:Path to the graph-seed folder.");
    }
}
