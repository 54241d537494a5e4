namespace KnowledgeGraph.GraphQL.Tests.Mutations;

internal static class Texts
{
    public const string Claiming = "Today. " + TestIngestion.Sentence;
}
