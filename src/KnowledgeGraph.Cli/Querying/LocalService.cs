using System.Text.Json;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Local;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>The service, in this process, over the local store.</summary>
internal sealed class LocalService(SeedData seed, string store, CommandIO io) : IQueryTarget
{
    private readonly ServiceProvider services = LocalGraph.Build(seed, store, io.Error, io.Time);

    public async Task<ReadOnlyMemory<byte>> AskAsync(string query, JsonElement? variables, CancellationToken cancel)
    {
        var request = new GraphQLRequest(query, OperationName: null, QueryVariables.Plain(variables), Operations.Query);
        var answer = await ExecuteAsync(request, cancel);
        if (answer.Kind != ResponseKind.NotAllowed) return answer.Json;
        // What writes must find the entities of this seed in the store; what only reads changes nothing.
        await services.GetRequiredService<SeedIngestion>().LoadAsync(documents: false, cancel);
        return (await ExecuteAsync(request with { Allowed = Operations.Query | Operations.Mutation }, cancel)).Json;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await services.GetRequiredService<IGraphQLExecutor>().ExecuteAsync(request, scope.ServiceProvider, cancel);
    }
}
