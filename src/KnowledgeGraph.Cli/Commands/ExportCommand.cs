using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Local;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export</c>: the whole graph as sorted JSON lines; equal graphs give equal files.</summary>
internal static class ExportCommand
{
    public static Command Create(CommonOptions common, CommandIO io)
    {
        var file = new Argument<string>("FILE") { Description = "Where to write; it appears when it is complete." };
        var command = new Command("export", "Write the whole graph as sorted JSON lines. Equal graphs give equal files.") { file };
        command.SetAction((parsed, cancel) => RunAsync(common.ExistingStorePath(parsed), parsed.GetRequiredValue(file), io, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string path, string file, CommandIO io, CancellationToken cancel)
    {
        using var store = new LocalStore(path, io.Time);
        await WholeFile.WriteAsync(file, stream => store.Reader.ExportAsync(stream, cancel));
        await io.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}: {new FileInfo(file).Length:N0} bytes"));
        return ExitCodes.Done;
    }
}
