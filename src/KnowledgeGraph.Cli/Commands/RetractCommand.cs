using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Local;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg retract</c>: takes documents back, with exactly what rested on them.</summary>
internal static class RetractCommand
{
    public static Command Create(CommonOptions common, CommandIO io)
    {
        var ids = new Argument<string[]>("DOCUMENT-ID") { Description = "Ids of documents: document/…", Arity = ArgumentArity.OneOrMore };
        var command = new Command("retract", "Take documents back: their claims go, and what rested on nothing else.") { ids };
        command.SetAction((parsed, cancel) => RunAsync(common.ExistingStorePath(parsed), parsed.GetRequiredValue(ids), io, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string path, string[] ids, CommandIO io, CancellationToken cancel)
    {
        using var store = new LocalStore(path, io.Time);
        var code = ExitCodes.Done;
        foreach (var id in ids)
        {
            if (await store.Writer.RetractDocumentAsync(id, cancel)) { await io.Out.WriteLineAsync($"{id}: retracted"); continue; }
            await io.Error.WriteLineAsync($"{id}: there is no such document, or it is retracted already");
            code = ExitCodes.FoundWrong;
        }
        return code;
    }
}
