using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Corpora;
using KnowledgeGraph.Cli.Local;
using KnowledgeGraph.Extraction.Training;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg corpus export</c>: annotated training documents as gold files with their texts, for <c>kg eval</c>.</summary>
internal static class CorpusExportCommand
{
    public static Command Create(CommonOptions common, CommandIO io)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Gets gold/<id>.gold.json and texts/<id>.json." };
        var ids = new Option<string?>("--ids") { Description = "Documents to export: ids, with commas between them. Default: all of the file.", HelpName = "IDS" };
        var file = new Option<string?>("--file") { Description = "A file of annotated documents. Default: all of the seed's, and then --ids must say which.", HelpName = "FILE" };
        var language = CommonOptions.Language("Language of --file, when its folder does not say it.");
        var command = new Command("export", "Write annotated documents as gold files with their texts. What the format of gold cannot hold is left out and listed (exit code 1).") { folder, ids, file, language };
        command.Validators.Add(result =>
        {
            if (result.GetResult(ids) is null && result.GetResult(file) is null) result.AddError("Say which documents: --ids, --file, or both.");
        });
        command.SetAction((parsed, _) => RunAsync(
            Chosen(parsed.GetValue(file) is { } path ? TrainingCorpus.ReadFile(path, Code(parsed.GetValue(language))) : TrainingCorpus.Read(common.SeedFolder(parsed)), parsed.GetValue(ids)),
            parsed.GetRequiredValue(folder), common.LoadSeed(parsed), io));
        return command;
    }

    private static Language? Code(string? language) => language is null ? null : Languages.FromCode(language);

    private static IReadOnlyList<TrainingDocument> Chosen(IReadOnlyList<TrainingDocument> all, string? ids)
    {
        if (ids is null) return all;
        var wanted = ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = wanted.Except(all.Select(d => d.Id), StringComparer.Ordinal).ToList();
        return unknown.Count == 0 ? [.. all.Where(d => wanted.Contains(d.Id, StringComparer.Ordinal))] : throw new CannotRunException($"--ids: there is no {string.Join(", ", unknown)}.");
    }

    private static async Task<int> RunAsync(IReadOnlyList<TrainingDocument> documents, string folder, SeedData seed, CommandIO io)
    {
        var leftOut = 0;
        foreach (var document in documents)
        {
            var gold = new GoldFile(document, seed.Ontology);
            await WholeFile.WriteAsync(Path.Combine(folder, "gold", document.Id + ".gold.json"), gold.Gold());
            await WholeFile.WriteAsync(Path.Combine(folder, "texts", document.Id + ".json"), gold.Text());
            foreach (var problem in gold.LeftOut) await io.Error.WriteLineAsync($"{document.Id}: left out: {problem}");
            leftOut += gold.LeftOut.Count;
        }
        await io.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} document(s) in {folder}/gold and {folder}/texts, {leftOut} claim(s) or ways left out"));
        return leftOut == 0 ? ExitCodes.Done : ExitCodes.FoundWrong;
    }
}
