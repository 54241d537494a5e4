using System.CommandLine;
using KnowledgeGraph.Hosting.Options;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>The options that every command understands, and what they stand for when left out: the settings of the service, then its defaults.</summary>
public sealed class CommonOptions
{
    private const string StoreSetting = "Storage:Sqlite:Path", SeedSetting = "Seed:Path";

    private static readonly string DefaultStore = new StorageOptions().Sqlite.Path;

    private readonly IConfiguration settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();

    public Option<string?> Seed { get; } = new("--seed")
    {
        Description = "The seed folder. Default: Seed__Path of the environment, else graph-seed here or in a folder above.", HelpName = "FOLDER", Recursive = true,
    };

    public Option<string?> Store { get; } = new("--store")
    {
        Description = $"The database file. Default: Storage__Sqlite__Path of the environment, else {DefaultStore}.", HelpName = "FILE", Recursive = true,
    };

    public string SeedFolder(ParseResult parsed) => Ingestion.SeedFolder.Resolve(parsed.GetValue(Seed) ?? settings[SeedSetting] ?? "");

    /// <exception cref="CannotRunException">It is empty, or names a folder.</exception>
    public string StorePath(ParseResult parsed)
    {
        var path = parsed.GetValue(Store) ?? settings[StoreSetting] ?? DefaultStore;
        if (string.IsNullOrWhiteSpace(path)) throw new CannotRunException("--store is empty; name the database file.");
        return Directory.Exists(path) ? throw new CannotRunException($"--store is {path}, which is a folder; name a file.") : Path.GetFullPath(path);
    }

    /// <summary>The store of a command that does not make one.</summary>
    /// <exception cref="CannotRunException">It is not there.</exception>
    public string ExistingStorePath(ParseResult parsed)
    {
        var path = StorePath(parsed);
        return File.Exists(path) ? path : throw new CannotRunException($"There is no store at {path}; make one with 'kg ingest', or name another with --store.");
    }

    /// <exception cref="InvalidSeedException">It cannot be used; the message says all that is wrong.</exception>
    public SeedData LoadSeed(ParseResult parsed)
    {
        var folder = SeedFolder(parsed);
        var result = SeedLoader.Load(folder);
        return result.Data ?? throw new InvalidSeedException(folder, result.Problems);
    }

    /// <summary>An option <c>--language</c> for a command of its own.</summary>
    public static Option<string?> Language(string description)
    {
        var option = new Option<string?>("--language") { Description = description, HelpName = "ar|en|zh" };
        option.AcceptOnlyFromAmong([.. Languages.Extracted.Select(l => l.Code())]);
        return option;
    }
}
