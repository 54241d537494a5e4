using System.Xml.Linq;
using Xunit;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The table of docs/architecture.md: who may reference whom. Composition roots may reference all they compose.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Model", [] },
        { "Seed", ["Model"] },
        { "Text", ["Model"] },
        { "Extraction", ["Model", "Text"] },
        { "Storage", ["Model"] },
        { "Storage.Sqlite", ["Storage", "Model"] },
        { "Ingestion", ["Model", "Seed", "Text", "Extraction", "Storage"] },
        { "GraphQL", ["Model", "Storage"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_references_only_what_the_table_allows(string project, string[] allowed)
    {
        var references = XDocument.Load(Source.Project(project)).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/'))["KnowledgeGraph.".Length..]);
        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void Only_the_sqlite_store_and_a_composition_root_name_sqlite() =>
        Assert.DoesNotContain(Source.Files(), f => !f.Contains("Storage.Sqlite", StringComparison.Ordinal) && !f.Contains("KnowledgeGraph.Cli", StringComparison.Ordinal) && File.ReadAllText(f).Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal));

    [Fact]
    public void Versions_stand_in_one_place() =>
        Assert.DoesNotContain(Source.Projects().SelectMany(p => XDocument.Load(p).Descendants("PackageReference")), r => r.Attribute("Version") is not null);

    [Fact]
    public void Right_to_left_letters_stand_in_data_not_in_code() =>
        Assert.DoesNotContain(Source.Files(), f => File.ReadLines(f).Any(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && l.Split("// ")[0].Any(c => c is >= '\u0600' and <= '\u06FF')));

    [Fact]
    public void No_file_is_longer_than_400_lines() => Assert.DoesNotContain(Source.Files(), f => File.ReadLines(f).Count() > 400);
}

internal static class Source
{
    private static readonly string Root = Find();

    public static string Project(string name) => Path.Combine(Root, "src", $"KnowledgeGraph.{name}", $"KnowledgeGraph.{name}.csproj");

    public static IEnumerable<string> Projects() => Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories);

    public static IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "KnowledgeGraph.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
