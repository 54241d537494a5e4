using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.CommandLine;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>A running service. Asked once: a mutation that may have arrived is not for us to repeat.</summary>
internal sealed class RemoteService(Uri address) : IQueryTarget
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(100) };

    /// <exception cref="CannotRunException">It is no address of a service.</exception>
    public static Uri Address(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CannotRunException($"--url is '{url}'; it must be the address of a service, for example http://localhost:5080/graphql.");
        return address.AbsolutePath == "/" ? new Uri(address, "graphql") : address;
    }

    public async Task<ReadOnlyMemory<byte>> AskAsync(string query, JsonElement? variables, CancellationToken cancel)
    {
        var body = new JsonObject { ["query"] = query };
        if (variables is { } values) body["variables"] = JsonSerializer.SerializeToNode(values);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = await http.SendAsync(request, cancel);
            if (response.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/graphql-response+json"))
                throw new CannotRunException($"{address} answers {(int)response.StatusCode}, but not in GraphQL; is the address right?");
            return await response.Content.ReadAsByteArrayAsync(cancel);
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            throw new CannotRunException($"{address} does not answer: {e.Message}", e);
        }
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }
}
