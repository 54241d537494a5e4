namespace KnowledgeGraph.GraphQL.Hosting;

/// <summary>Limits of the GraphQL API; the section <c>GraphQL</c> of the configuration.</summary>
public sealed class GraphQLApiOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "GraphQL";

    /// <summary>Bytes that the body of one request may have. 1,024..1,073,741,824.</summary>
    public long MaxRequestBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Levels of fields that a query may have. 1..50.</summary>
    public int MaxDepth { get; set; } = 20;

    /// <summary>Fields that a query may have when its fragments are spread. 10..20,000.</summary>
    public int MaxFields { get; set; } = 2_000;

    /// <summary>Tokens that the text of a query may have. 10..100,000.</summary>
    public int MaxTokens { get; set; } = 5_000;

    /// <summary>Brackets that may be open at once in the text of a query. 10..120.</summary>
    public int MaxNesting { get; set; } = 100;
}
