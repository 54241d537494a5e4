using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

public sealed class RestartTests
{
    private const string Everything = "{ statistics { entities relationships claims documents } relationships(first: 200, orderBy: {field: CONFIDENCE, direction: DESC}) { nodes { id confidence documentCount publisherCount status } } }";

    [Fact]
    public async Task Killed_and_started_again_it_has_the_same_graph()
    {
        await using var api = new RunningProcess();
        await api.StartAsync();
        var before = (await api.DataAsync(Everything)).ToJsonString();
        await api.KillAsync();
        await api.StartAsync();
        Assert.Equal(before, (await api.DataAsync(Everything)).ToJsonString());
    }
}
