using KnowledgeGraph.Model;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>How names are compared in scoring: as the product compares them.</summary>
internal static class ScoringFold
{
    public static string Fold(string name) => NameFolding.Fold(name);
}
