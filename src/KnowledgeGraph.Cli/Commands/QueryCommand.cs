using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Querying;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query</c>: GraphQL against the local store or a running service.</summary>
internal static class QueryCommand
{
    // Answers nest deeper than the readers' default allows.
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 512 };
    private static readonly JsonSerializerOptions Writing = new() { MaxDepth = 512, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(CommonOptions common, CommandIO io)
    {
        var query = new Argument<string>("QUERY") { Description = "The text of the query or mutation; - reads it from the standard input." };
        var variables = new Option<string?>("--variables") { Description = "A JSON object with the values of its variables.", HelpName = "JSON" };
        var url = new Option<string?>("--url") { Description = "Ask a running service, for example http://localhost:5080/graphql, in place of the local store.", HelpName = "URL" };
        var command = new Command("query", "Ask the graph in GraphQL. Prints the answer as JSON; exit code 1 when it has errors.") { query, variables, url };
        command.SetAction(async (parsed, cancel) =>
        {
            var text = parsed.GetRequiredValue(query);
            if (text == "-") text = await io.In.ReadToEndAsync(cancel);
            var values = QueryVariables.Parse(parsed.GetValue(variables));
            IQueryTarget target = parsed.GetValue(url) is { } address
                ? new RemoteService(RemoteService.Address(address))
                : new LocalService(common.LoadSeed(parsed), common.ExistingStorePath(parsed), io);
            await using (target) return Print(await target.AskAsync(text, values, cancel), io);
        });
        return command;
    }

    private static int Print(ReadOnlyMemory<byte> answer, CommandIO io)
    {
        using var json = JsonDocument.Parse(answer, Reading);
        io.Out.WriteLine(JsonSerializer.Serialize(json.RootElement, Writing));
        var failed = json.RootElement.ValueKind != JsonValueKind.Object || (json.RootElement.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0);
        return failed ? ExitCodes.FoundWrong : ExitCodes.Done;
    }
}
