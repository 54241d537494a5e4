using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Subscriptions;
using KnowledgeGraph.GraphQL.Tests.Mutations;

namespace KnowledgeGraph.GraphQL.Tests.Subscriptions;

public sealed class SubscriptionTests : IAsyncDisposable
{
    private readonly TestApi api = new();

    [Fact]
    public async Task Documents_are_told_as_they_are_stored()
    {
        await api.WithAsync();
        await using var events = await ListenAsync("subscription { documentIngested { title claims { nodes { subject { name } } } } }");
        await IngestAsync(Texts.Claiming, "first");
        Assert.Equal("""{"data":{"documentIngested":{"title":"first","claims":{"nodes":[{"subject":{"name":"Nvidia"}}]}}}}""", await NextAsync(events));
        await IngestAsync("second text", "second");
        Assert.Contains("second", await NextAsync(events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_content_again_is_no_event()
    {
        await api.WithAsync();
        await using var events = await ListenAsync("subscription { documentIngested { title } }");
        await IngestAsync("text", "a");
        await IngestAsync("text", "a");
        await IngestAsync("text", "b");
        Assert.Contains("\"a\"", await NextAsync(events), StringComparison.Ordinal);
        Assert.Contains("\"b\"", await NextAsync(events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_are_filtered_as_in_queries()
    {
        await api.WithAsync();
        await using var events = await ListenAsync("""subscription { claimAdded(filter: {predicate: [DEVELOPS], publisher: ["Reuters"]}) { predicate document { publisher } } }""");
        await IngestAsync(Texts.Claiming, "x", "Xinhua");
        await IngestAsync(Texts.Claiming, "x", "Reuters");
        Assert.Equal("""{"data":{"claimAdded":{"predicate":"DEVELOPS","document":{"publisher":"Reuters"}}}}""", await NextAsync(events));
    }

    [Fact]
    public async Task Listener_that_leaves_is_forgotten()
    {
        await api.WithAsync();
        var events = await ListenAsync("subscription { documentIngested { id } }");
        await IngestAsync("text", "a");
        await NextAsync(events);
        Assert.Equal(1, ((GraphEvents)api.Events).Listeners);
        await events.DisposeAsync();
        await WaitAsync(() => ((GraphEvents)api.Events).Listeners == 0);
    }

    [Fact]
    public async Task Listener_that_falls_behind_is_ended()
    {
        var events = new GraphEvents();
        await using var slow = events.ListenAsync().GetAsyncEnumerator();
        var first = slow.MoveNextAsync();
        for (var i = 0; i < GraphEvents.Capacity + 10; i++) events.Publish(new DocumentIngested("document/1"));
        Assert.True(await first);
        await Assert.ThrowsAsync<QueryException>(async () =>
        {
            while (await slow.MoveNextAsync()) { }
        });
    }

    [Fact]
    public async Task Filter_that_cannot_be_is_an_error_not_a_stream()
    {
        var response = await api.SendAsync("subscription { claimAdded(filter: {minConfidence: 7}) { id } }");
        Assert.NotEqual(ResponseKind.Stream, response.Kind);
        Assert.Contains("BAD_USER_INPUT", Encoding.UTF8.GetString(response.Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_while_streaming_is_masked()
    {
        await api.WithAsync();
        await using var events = await ListenAsync("subscription { documentIngested { id } }");
        api.Counted.Faults["DocumentsByIdAsync"] = new InvalidOperationException("secret");
        await IngestAsync("text", "a");
        var text = await NextAsync(events);
        Assert.Contains("INTERNAL", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    // The enumerator begins to listen on its first move: the test makes it before anything happens.
    private async Task<Listener> ListenAsync(string query)
    {
        var response = await api.SendAsync(query);
        Assert.Equal(ResponseKind.Stream, response.Kind);
        var stop = new CancellationTokenSource();
        var events = response.Events!.GetAsyncEnumerator(stop.Token);
        var listener = new Listener(events, events.MoveNextAsync().AsTask(), stop);
        await WaitAsync(() => ((GraphEvents)api.Events).Listeners > 0);
        return listener;
    }

    private static async Task<string> NextAsync(Listener listener)
    {
        Assert.True(await listener.Next.WaitAsync(TimeSpan.FromSeconds(20)));
        var text = Encoding.UTF8.GetString(listener.Events.Current.Json.Span);
        listener.Next = listener.Events.MoveNextAsync().AsTask();
        return text;
    }

    private static async Task WaitAsync(Func<bool> happened)
    {
        for (var i = 0; i < 500 && !happened(); i++) await Task.Delay(20);
        Assert.True(happened());
    }

    private Task IngestAsync(string text, string title, string publisher = "Reuters") => api.DataAsync(
        "mutation($t: String!, $title: String, $p: String) { ingestDocument(input: {text: $t, title: $title, publisher: $p}) { created errors { code } } }", new { t = text, title, p = publisher });

    private sealed class Listener(IAsyncEnumerator<GraphQLResponse> events, Task<bool> next, CancellationTokenSource stop) : IAsyncDisposable
    {
        public IAsyncEnumerator<GraphQLResponse> Events => events;
        public Task<bool> Next { get; set; } = next;

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await Task.WhenAny(Next);
            await events.DisposeAsync();
            stop.Dispose();
        }
    }
}
