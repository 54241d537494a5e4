using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Ingesting;

/// <summary>A bar for a person who watches, a line every now and then for a file.</summary>
internal static class IngestionProgress
{
    private const int DocumentsALine = 100;

    public static Task ShowAsync(IReadOnlyList<string> files, IngestionRun run, CommandIO io, CancellationToken cancel) =>
        io.IsTerminal ? BarAsync(files, run, io, cancel) : LinesAsync(files, run, io, cancel);

    private static Task BarAsync(IReadOnlyList<string> files, IngestionRun run, CommandIO io, CancellationToken cancel) =>
        io.Tables().Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("Reading", maxValue: Math.Max(1, files.Sum(f => new FileInfo(f).Length)));
                await run.IngestAsync(files, bytes =>
                {
                    task.Increment(bytes);
                    task.Description = Counts(run.Tally);
                }, cancel);
            });

    private static Task LinesAsync(IReadOnlyList<string> files, IngestionRun run, CommandIO io, CancellationToken cancel)
    {
        var next = DocumentsALine;
        return run.IngestAsync(files, _ =>
        {
            if (run.Tally.Documents < next) return;
            next += DocumentsALine;
            io.Out.WriteLine(Counts(run.Tally));
        }, cancel);
    }

    private static string Counts(IngestionTally tally) => string.Create(CultureInfo.InvariantCulture, $"{tally.Documents} documents, {tally.Refused.Count} refused");
}
