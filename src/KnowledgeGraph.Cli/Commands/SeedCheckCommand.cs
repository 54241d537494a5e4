using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Seeds;
using KnowledgeGraph.Seed;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg seed check</c>: whether the seed can be used, and what an editor of it would like to know.</summary>
internal static class SeedCheckCommand
{
    public static Command Create(CommonOptions common, CommandIO io)
    {
        var command = new Command("check", "Check the seed: problems as 'file:line: reason' (exit code 1), then warnings and counts.");
        command.SetAction((parsed, _) => Task.FromResult(Run(common.SeedFolder(parsed), io)));
        return command;
    }

    private static int Run(string folder, CommandIO io)
    {
        if (!Directory.Exists(folder)) throw new CannotRunException($"There is no seed folder {folder}; name it with --seed.");
        var result = SeedLoader.Load(folder);
        foreach (var problem in result.Problems) io.Out.WriteLine(problem);
        if (result.Data is not { } seed)
        {
            io.Error.WriteLine($"{folder}: {result.Problems.Length} problem(s)");
            return ExitCodes.FoundWrong;
        }
        foreach (var warning in SeedFindings.Warnings(seed)) io.Out.WriteLine($"warning: {warning}");
        foreach (var (name, count) in SeedFindings.Counts(seed)) io.Out.WriteLine($"{name,-34}{count}");
        return ExitCodes.Done;
    }
}
