using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Corpora;
using KnowledgeGraph.Cli.Local;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Training;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg train</c>: the extractor's weights from the seed's annotated documents. The same seed gives the same bytes.</summary>
internal static class TrainCommand
{
    public static Command Create(CommonOptions common, CommandIO io)
    {
        var cross = new Option<bool>("--cross-validate") { Description = "Train on four fifths and ask about the rest, five times; print the figures and write nothing." };
        var command = new Command("train", $"Train the extractor on the annotated documents of the seed and write {SeedLoader.ModelFile}.") { cross };
        command.SetAction((parsed, _) => RunAsync(common.LoadSeed(parsed), common.SeedFolder(parsed), parsed.GetValue(cross), io));
        return command;
    }

    private static async Task<int> RunAsync(SeedData seed, string folder, bool cross, CommandIO io)
    {
        var documents = TrainingCorpus.Read(folder);
        var knowledge = new ExtractionKnowledge(seed.Ontology, seed.Entities, seed.Lexicons, default);
        var annotator = new TextAnnotator(TextLexicons.From(seed.Lexicons));
        if (cross)
        {
            await io.Out.WriteLineAsync(new CrossValidation(knowledge, annotator).Report(documents));
            return ExitCodes.Done;
        }
        var lines = TextWriter.Synchronized(io.Out);
        var bytes = new ExtractorTrainer(knowledge, annotator, lines.WriteLine).Train(documents);
        var path = Path.Combine(folder, SeedLoader.ModelFile);
        await WholeFile.WriteAsync(path, async stream => await stream.WriteAsync(bytes));
        await io.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes.Length / 1024} KB"));
        return ExitCodes.Done;
    }
}
