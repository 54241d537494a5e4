namespace KnowledgeGraph.GraphQL.Transport.Http;

/// <summary>Why a request is no well-formed GraphQL request; answered as a GraphQL error with this status.</summary>
internal sealed record HttpProblem(int Status, string Message, string? Allow = null);

/// <summary>One of the two.</summary>
internal readonly record struct Read<T>(T? Value, HttpProblem? Problem) where T : class
{
    public static implicit operator Read<T>(T value) => new(value, null);
    public static implicit operator Read<T>(HttpProblem problem) => new(null, problem);
}
