using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>Rules that the text of the sources can show.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 400;

    [Fact]
    public void SQL_stays_in_the_store_that_speaks_it() => Repository.None(
        from file in Repository.Sources("src")
        where !file.Path.StartsWith("src/KnowledgeGraph.Storage.Sqlite/", StringComparison.Ordinal) && Sql().IsMatch(file.Text)
        select file.Path);

    [Fact]
    public void The_engine_is_known_where_it_is_bound_only()
    {
        string[] places = ["Execution", "Transport", "Hosting", "Sdl"];
        Repository.None(
            from file in Repository.Sources("src")
            where Engine().IsMatch(file.Text) && !places.Any(p => file.Path.StartsWith($"src/KnowledgeGraph.GraphQL/{p}/", StringComparison.Ordinal))
            select file.Path);
    }

    [Fact]
    public void Time_is_injected() => Repository.None(
        from file in Repository.Sources("src")
        where Clock().IsMatch(file.Text)
        select file.Path);

    [Fact]
    public void Files_are_short_enough_to_be_read() => Repository.None(
        from file in Repository.Sources()
        let lines = file.Text.AsSpan().Count('\n')
        where lines > MostLines
        select $"{file.Path}: {lines} lines");

    [Fact]
    public void Right_to_left_letters_stand_in_data_not_in_logic() => Repository.None(
        from file in Repository.Sources("src")
        from line in file.Text.Split('\n').Index()
        where RightToLeft().IsMatch(line.Item.Split("//")[0])
        select $"{file.Path}:{line.Index + 1}");

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() => Repository.None(
        from file in Repository.Sources().Concat(Texts())
        from line in file.Text.Split('\n').Index()
        where MachinePath().IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1}");

    [Fact]
    public void Links_between_pages_lead_somewhere() => Repository.None(
        from page in Texts()
        where page.Path.EndsWith(".md", StringComparison.Ordinal)
        from Match link in Link().Matches(page.Text)
        let target = Path.Combine(Repository.Root, Path.GetDirectoryName(page.Path)!, link.Groups["to"].Value)
        where !File.Exists(target) && !Directory.Exists(target)
        select $"{page.Path}: {link.Groups["to"].Value}");

    [Fact]
    public void Nothing_is_left_open() => Repository.None(
        from file in Repository.Sources("src")
        where Unfinished().IsMatch(file.Text)
        select file.Path);

    private static IEnumerable<(string Path, string Text)> Texts() =>
        from pattern in (string[])["*.md", "*.props", "*.json", "*.yaml", "*.csproj"]
        from folder in (string[])["", "docs", "docs/decisions", "graph-seed", "src/KnowledgeGraph.Api", "src/KnowledgeGraph.Worker"]
        let full = Path.Combine(Repository.Root, folder)
        where Directory.Exists(full)
        from file in Directory.EnumerateFiles(full, pattern)
        select (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));

    [GeneratedRegex(@"Microsoft\.Data\.Sqlite|\b(SELECT \S+ FROM|INSERT INTO|DELETE FROM|CREATE TABLE|PRAGMA) ")]
    private static partial Regex Sql();

    // Inside the namespace KnowledgeGraph, GraphQL alone means our own: the engine can only be reached by a using or from the root.
    [GeneratedRegex(@"^\s*(global )?using (static |\w+ = )?(GraphQL|GraphQLParser)\b|global::GraphQL", RegexOptions.Multiline)]
    private static partial Regex Engine();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bStopwatch\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]")]
    private static partial Regex RightToLeft();

    [GeneratedRegex(@"(?<![\w.:/])/(work|home|root|Users|mnt)/\w|[A-Z]:\\\\?(Users|work)\b")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\]\((?<to>[^)#:\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"NotImplementedException|\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Unfinished();
}
