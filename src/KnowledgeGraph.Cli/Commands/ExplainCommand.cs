using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Explaining;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg explain</c>: what the extractor reads from a file, and from which words.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommonOptions common, CommandIO io)
    {
        var file = new Argument<string>("FILE") { Description = "A file that 'kg ingest' reads." };
        var language = CommonOptions.Language("The language to read it in. Default: what the file says, else what it looks like.");
        var command = new Command("explain", "Show what is read from a file: the mentions with their entities, and each claim with its sentence. The store is not touched.") { file, language };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(file), parsed.GetValue(language), common.LoadSeed(parsed), io)));
        return command;
    }

    private static int Run(string file, string? language, SeedData seed, CommandIO io)
    {
        if (!File.Exists(file)) throw new CannotRunException($"There is no file {file}.");
        if (seed.Models.IsEmpty) io.Error.WriteLine($"The seed has no {SeedLoader.ModelFile}, so nothing can be read; make it with 'kg train'.");
        var pipeline = new DocumentPipeline(seed);
        var validator = new IncomingDocumentValidator(new IngestionOptions(), io.Time);
        var explanation = new Explanation(seed, io.Out);
        var code = ExitCodes.Done;
        foreach (var source in DocumentFiles.Read(file))
        {
            if (Problem(source, language, pipeline, validator, out var document, out var chosen) is { } problem)
            {
                io.Error.WriteLine($"{source.Place}: {problem}");
                code = ExitCodes.FoundWrong;
            }
            else explanation.Write(source.Place, pipeline.Read(document, chosen, io.Time.GetUtcNow()));
        }
        return code;
    }

    private static string? Problem(SourceDocument source, string? language, DocumentPipeline pipeline, IncomingDocumentValidator validator, out IncomingDocument document, out Language chosen)
    {
        (document, chosen) = (source.Document ?? new IncomingDocument(""), default);
        if (source.Problem is { } problem) return problem;
        if (language is not null) document = document with { Language = Languages.FromCode(language) };
        var errors = validator.Validate(document).Errors;
        if (errors.Count > 0) return string.Join(' ', errors.Select(e => e.ErrorMessage));
        if (pipeline.LanguageOf(document) is not { } read) return "The text is in none of the languages that are read: Arabic, English, Chinese. If it is, say which with --language.";
        chosen = read;
        return null;
    }
}
