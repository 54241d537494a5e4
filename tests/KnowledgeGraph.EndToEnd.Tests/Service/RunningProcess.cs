using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>The service as a user starts it: a process of its own on a free loopback port, over a store in a temporary folder.</summary>
internal sealed partial class RunningProcess : IAsyncDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(120) };
    private Process? process;

    public string Folder { get; } = Directory.CreateTempSubdirectory("kg-e2e").FullName;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public async Task StartAsync()
    {
        process = Start(Folder, "--Storage:Sqlite:Path", Path.Combine(Folder, "graph.db"));
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } match)
            {
                Address = new Uri(match.Groups["address"].Value);
                _ = process.StandardOutput.ReadToEndAsync();
                return;
            }
        throw new InvalidOperationException("The service did not start: " + await process.StandardError.ReadToEndAsync());
    }

    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Api.dll"), "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.AspNetCore", "Warning", .. arguments])
            start.ArgumentList.Add(argument);
        if (!arguments.Contains("--Seed:Path")) { start.ArgumentList.Add("--Seed:Path"); start.ArgumentList.Add(Seed); }
        return Process.Start(start)!;
    }

    public async Task<JsonNode> AskAsync(string query, object? variables = null)
    {
        using var response = await client.PostAsJsonAsync(new Uri(Address, "/graphql"), new { query, variables });
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async Task<JsonNode> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer["data"]!;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await KillAsync();
        process?.Dispose();
        client.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Seed
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "KnowledgeGraph.sln"))) folder = folder.Parent;
            return Path.Combine(folder.FullName, "graph-seed");
        }
    }

    [GeneratedRegex(@"(?<address>http://127\.0\.0\.1:[1-9][0-9]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
