using System.Runtime.CompilerServices;
using KnowledgeGraph.Storage.Conformance;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

/// <summary>What the child process of the crash test does: it writes documents, and says so, until it is killed.</summary>
internal static class CrashWriter
{
    public const string FileVariable = "KG_CRASH_FILE";
    public const string Ready = "ready";
    public const int ClaimsOfDocument = 10;

    // Before the test runner starts, so that the child starts quickly.
    [ModuleInitializer]
    internal static void WriteUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is not { } file) return;
        using var database = new SqliteDatabase(new SqliteStoreOptions { Path = file }, TimeProvider.System);
        var writer = new SqliteGraphWriter(database);
        writer.LoadSeedAsync(TestGraph.Seed).GetAwaiter().GetResult();
        for (var i = 0; ; i++)
        {
            var graph = Graph($"{Environment.ProcessId} {i}", i);
            writer.WriteDocumentAsync(graph).GetAwaiter().GetResult();
            Console.WriteLine(i == 0 ? Ready : graph.Document.Id);
        }
    }

    private static DocumentGraph Graph(string title, int number)
    {
        string[] firms = [TestGraph.Huawei, TestGraph.Alibaba, TestGraph.Nvidia, TestGraph.Tsmc, TestGraph.Smic];
        var firm = TestGraph.Provisional($"Firm {number % 7}");
        // Every third document replaces the one before it.
        var builder = TestGraph.Document(title).By($"Publisher {number % 3}").At($"https://example.org/{number / 3}").Naming(firm);
        for (var i = 0; i < ClaimsOfDocument; i++)
            builder.Claim(i % 2 == 0 ? firm.Id : firms[i % 5], i % 3 == 0 ? "supplies" : "owns", firms[(i + 1) % 5], negated: i > 5);
        return builder.Build();
    }
}
