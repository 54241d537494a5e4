using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Evaluation;
using KnowledgeGraph.Cli.Local;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Seed;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg eval</c>: scores the extractor of this process on gold documents, without a store.</summary>
internal static class EvalCommand
{
    private sealed record Request(string Gold, string Texts, bool Show, string? Json, IReadOnlyList<string> Only, string? Language);

    public static Command Create(CommonOptions common, CommandIO io)
    {
        var gold = new Argument<string>("GOLD") { Description = "Folder of *.gold.json files." };
        var texts = new Argument<string>("TEXTS") { Description = "Folder of their texts: <document>.json." };
        var show = new Option<bool>("--show") { Description = "List what was missed and what was wrong, document by document." };
        var json = new Option<string?>("--json") { Description = "Write the figures to a file, too.", HelpName = "FILE" };
        var only = new Option<string?>("--only") { Description = "Score these documents only: ids, with commas between them.", HelpName = "IDS" };
        var language = CommonOptions.Language("Score the documents in this language only.");
        var command = new Command("eval", "Score the extractor on annotated documents: by language, by predicate, and how far its confidence can be trusted. Exit code 1 when an evidence span is off.")
        {
            gold, texts, show, json, only, language,
        };
        command.SetAction((parsed, cancel) => RunAsync(new Request(
            parsed.GetRequiredValue(gold), parsed.GetRequiredValue(texts), parsed.GetValue(show), parsed.GetValue(json),
            parsed.GetValue(only)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [], parsed.GetValue(language)), common.LoadSeed(parsed), io, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Request request, SeedData seed, CommandIO io, CancellationToken cancel)
    {
        var started = io.Time.GetTimestamp();
        if (seed.Models.IsEmpty) await io.Error.WriteLineAsync($"The seed has no {SeedLoader.ModelFile}, so nothing can be read; make it with 'kg train'.");
        var documents = Documents(request);
        var scorer = Scorer.Of(new DocumentPipeline(seed), request.Show ? io.Out.WriteLine : null);
        var report = new EvaluationReport();
        foreach (var document in documents)
        {
            cancel.ThrowIfCancellationRequested();
            report.Add(document.Language, scorer.Score(document));
        }
        report.Write(io);
        await io.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{io.Time.GetElapsedTime(started).TotalSeconds:F1} s"));
        if (request.Json is { } file) await WholeFile.WriteAsync(file, report.Json());
        return report.All.SpansOff == 0 ? ExitCodes.Done : ExitCodes.FoundWrong;
    }

    private static List<GoldDocument> Documents(Request request)
    {
        foreach (var folder in (string[])[request.Gold, request.Texts])
            if (!Directory.Exists(folder)) throw new CannotRunException($"There is no folder {folder}.");
        IReadOnlyList<GoldDocument> all;
        try
        {
            all = GoldDocument.ReadAll(request.Gold, request.Texts);
        }
        catch (InvalidDataException e)
        {
            throw new CannotRunException(e.Message, e);
        }
        var unknown = request.Only.Except(all.Select(d => d.Id), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) throw new CannotRunException($"--only: there is no {string.Join(", ", unknown)} in {request.Gold}.");
        var chosen = all.Where(d => (request.Only.Count == 0 || request.Only.Contains(d.Id, StringComparer.Ordinal)) && (request.Language ?? d.Language) == d.Language).ToList();
        return chosen.Count > 0 ? chosen : throw new CannotRunException($"There is no such gold document in {request.Gold}.");
    }
}
