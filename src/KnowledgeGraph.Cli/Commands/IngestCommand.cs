using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Ingesting;
using KnowledgeGraph.Cli.Local;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg ingest</c>: documents of files and folders into the local store. Twice changes nothing.</summary>
internal static class IngestCommand
{
    public static Command Create(CommonOptions common, CommandIO io)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders: txt and md (with or without front matter), json, jsonl, ndjson.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("ingest", "Read documents into the store. What it knows already changes nothing.") { paths };
        command.SetAction((parsed, cancel) =>
        {
            var files = Files(parsed.GetRequiredValue(paths));
            return RunAsync(files, common.LoadSeed(parsed), common.StorePath(parsed), io, cancel);
        });
        return command;
    }

    // All paths are looked at before anything is read: a slip of the keyboard should not leave half of it done.
    private static List<string> Files(string[] paths)
    {
        if (Array.Find(paths, p => !File.Exists(p) && !Directory.Exists(p)) is { } missing) throw new CannotRunException($"There is no file or folder {missing}.");
        var files = paths.SelectMany(DocumentFiles.Find).Distinct(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new CannotRunException($"There is no txt, md, json, jsonl or ndjson file in {string.Join(", ", paths)}.");
    }

    private static async Task<int> RunAsync(List<string> files, SeedData seed, string store, CommandIO io, CancellationToken cancel)
    {
        var started = io.Time.GetTimestamp();
        await using var services = LocalGraph.Build(seed, store, io.Error, io.Time);
        await services.GetRequiredService<SeedIngestion>().LoadAsync(documents: false, cancel);
        var reader = services.GetRequiredService<IGraphReader>();
        var before = await reader.StatisticsAsync(cancel);
        var run = new IngestionRun(services.GetRequiredService<DocumentIngestion>());
        await IngestionProgress.ShowAsync(files, run, io, cancel);
        new IngestionSummary(run.Tally, before, await reader.StatisticsAsync(cancel), io.Time.GetElapsedTime(started)).Write(io);
        return run.Tally.Refused.Count == 0 ? ExitCodes.Done : ExitCodes.FoundWrong;
    }
}
