using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;

namespace KnowledgeGraph.GraphQL.Tests.Graphs;

/// <summary>The ontology of the repository, so that the approved schema is the public one.</summary>
internal static class TestOntology
{
    public static readonly Ontology Real = Load();

    private static Ontology Load()
    {
        var result = SeedLoader.Load(Path.Combine(AppContext.BaseDirectory, "seed"));
        return result.Data?.Ontology ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }
}
