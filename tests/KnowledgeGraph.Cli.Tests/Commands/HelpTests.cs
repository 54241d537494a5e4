using Xunit;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("ingest"), InlineData("query"), InlineData("eval"), InlineData("explain"), InlineData("train"), InlineData("export"), InlineData("retract"), InlineData("seed"), InlineData("corpus")]
    public async Task Help_names_every_command_and_each_has_help_of_its_own(string command)
    {
        Assert.Contains($"\n  {command} ", (await KgRun.Of(["--help"])).Ends(0).Out, StringComparison.Ordinal);
        Assert.Matches($@"Usage:\s+\S+ {command} ", (await KgRun.Of([command, "--help"])).Ends(0).Out);
    }

    [Theory]
    [InlineData("kg --help")]
    [InlineData("kg --help", "nonsense")]
    [InlineData("kg ingest --help", "ingest")]
    [InlineData("kg query --help", "query", "{ a }", "--nonsense")]
    [InlineData("kg seed check --help", "seed", "check", "more")]
    [InlineData("kg eval --help", "eval", "gold", "texts", "--language", "fr")]
    [InlineData("kg corpus export --help", "corpus", "export", "folder")]
    public async Task Wrong_usage_is_exit_code_2_and_says_where_help_is(string help, params string[] args) =>
        Assert.Contains($"See: {help}", (await KgRun.Of(args)).Ends(2).Error, StringComparison.Ordinal);
}
