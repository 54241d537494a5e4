using System.Text.Json;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>Whoever answers a query.</summary>
internal interface IQueryTarget : IAsyncDisposable
{
    /// <param name="variables">A JSON object, or null.</param>
    /// <returns>The answer: UTF-8 JSON with <c>data</c> and <c>errors</c>.</returns>
    Task<ReadOnlyMemory<byte>> AskAsync(string query, JsonElement? variables, CancellationToken cancel);
}
