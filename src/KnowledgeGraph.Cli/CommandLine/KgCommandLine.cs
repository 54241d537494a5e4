using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>The command line <c>kg</c>: its commands, and what becomes of everything that can go wrong in them.</summary>
public static class KgCommandLine
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command and gives its exit code (<see cref="ExitCodes"/>).</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandIO io, CancellationToken cancel = default)
    {
        var parsed = Root(io).Parse(args, Parsing);
        if (parsed.Action is ParseErrorAction) return await UsageAsync(parsed, io);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = io.Out, Error = io.Error, EnableDefaultExceptionHandler = false }, cancel);
        }
        catch (OperationCanceledException)
        {
            await io.Error.WriteLineAsync("Stopped.");
            return ExitCodes.Stopped;
        }
        catch (Exception e)
        {
            return await FailedAsync(e, io);
        }
    }

    private static RootCommand Root(CommandIO io)
    {
        var common = new CommonOptions();
        var root = new RootCommand(
            "The graph of AI chips and geopolitics from Arabic, English and Chinese documents.\n\n"
            + "Exit codes: 0 done; 1 some input was refused or found wrong; 2 wrong usage, or a seed or store that cannot be used.")
        {
            IngestCommand.Create(common, io), QueryCommand.Create(common, io), ExplainCommand.Create(common, io), RetractCommand.Create(common, io),
            ExportCommand.Create(common, io), new Command("seed", "What the graph starts from.") { SeedCheckCommand.Create(common, io) },
            TrainCommand.Create(common, io), EvalCommand.Create(common, io),
            new Command("corpus", "The annotated documents that the extractor learns from.") { CorpusExportCommand.Create(common, io) },
        };
        root.Options.Add(common.Seed);
        root.Options.Add(common.Store);
        return root;
    }

    private static async Task<int> UsageAsync(ParseResult parsed, CommandIO io)
    {
        foreach (var error in parsed.Errors) await io.Error.WriteLineAsync(error.Message);
        var names = new List<string>();
        for (var result = parsed.CommandResult; result.Parent is System.CommandLine.Parsing.CommandResult parent; result = parent) names.Insert(0, result.Command.Name);
        await io.Error.WriteLineAsync($"See: {string.Join(' ', names.Prepend("kg"))} --help");
        return ExitCodes.CannotRun;
    }

    private static async Task<int> FailedAsync(Exception e, CommandIO io)
    {
        var expected = e is CannotRunException or InvalidSeedException or OptionsValidationException
            or SqliteStoreException or DbException or IOException or UnauthorizedAccessException;
        await io.Error.WriteLineAsync(expected ? e.Message : $"kg failed, which is a fault of the program: {e.GetType().Name}: {e.Message}");
        return expected ? ExitCodes.CannotRun : ExitCodes.Fault;
    }
}
