using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.SystemTextJson;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Results of the engine as JSON. Letters of all scripts are written as they are, not as escapes.</summary>
internal sealed class ResponseWriter
{
    private readonly GraphQLSerializer serializer = new(options => options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, new ErrorWriter());

    public async Task<ReadOnlyMemory<byte>> WriteAsync(ExecutionResult result, CancellationToken cancel)
    {
        using var json = new MemoryStream();
        await serializer.WriteAsync(json, result, cancel);
        return json.GetBuffer().AsMemory(0, (int)json.Length);
    }
}
