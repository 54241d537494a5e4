using System.Text.Json;
using KnowledgeGraph.Cli.CommandLine;
using Xunit;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What a run of <c>kg</c> in this process came to.</summary>
public sealed record KgRun(int Code, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static async Task<KgRun> Of(IReadOnlyList<string> args, string input = "")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new CommandIO(output, error, new StringReader(input), IsTerminal: false, TimeProvider.System);
        var code = await KgCommandLine.RunAsync(args, io, TestContext.Current.CancellationToken);
        return new KgRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Checks the exit code, and that nobody was shown a stack trace.</summary>
    public KgRun Ends(int code)
    {
        Assert.True(code == Code, $"exit code {Code}, expected {code}\n{Out}\n{Error}");
        Assert.DoesNotContain("   at KnowledgeGraph", Out + Error, StringComparison.Ordinal);
        return this;
    }
}
