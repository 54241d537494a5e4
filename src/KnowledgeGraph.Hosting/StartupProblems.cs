using System.Data.Common;
using System.Net.Sockets;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting;

/// <summary>What stands in the way of a start and can be put right by whoever starts it, in words for them.</summary>
public static class StartupProblems
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>Empty for faults of the program: those should be seen as they are.</summary>
    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        AggregateException many when many.InnerExceptions.All(e => Of(e).Count > 0) => [.. many.InnerExceptions.SelectMany(Of)],
        OptionsValidationException options => [.. options.Failures],
        InvalidSeedException seed => [seed.Message],
        SqliteStoreException store => [$"Storage:Sqlite:Path: {store.Message}"],
        DbException store => [$"The store cannot be used: {store.Message} Set Storage:Sqlite:Path to another file, or put this one right."],
        InvalidOperationException { Source: Binder } value => [$"The configuration cannot be read: {value.Message}"],
        InvalidDataException file => [$"The configuration cannot be read: {file.Message}"],
        IOException when Refused(exception.InnerException) => [$"{exception.Message} Set another address with --urls."],
        SocketException socket => [$"The address cannot be listened on: {socket.Message}. Set another one with --urls."],
        _ => [],
    };

    /// <summary>Runs a host to its end: exit code 0, or 1 with a line for each problem that kept it from starting.</summary>
    public static async Task<int> GuardAsync(Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (Exception e) when (Of(e) is { Count: > 0 } problems)
        {
            foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
            return 1;
        }
    }

    // Kestrel wraps what the system said twice.
    private static bool Refused(Exception? inner) => inner is SocketException or { InnerException: SocketException };
}
