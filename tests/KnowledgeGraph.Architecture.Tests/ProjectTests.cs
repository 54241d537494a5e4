using Xunit;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The table of projects in docs/architecture.md.</summary>
public sealed class ProjectTests
{
    // What each may refer to. Composition roots refer to what they compose.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Seed"] = ["Model"],
        ["Text"] = ["Model"],
        ["Extraction"] = ["Model", "Text"],
        ["Storage"] = ["Model"],
        ["Storage.Sqlite"] = ["Storage"],
        ["Storage.Neo4j"] = ["Storage"],
        ["Ingestion"] = ["Model", "Seed", "Text", "Extraction", "Storage"],
        ["GraphQL"] = ["Model", "Storage"],
        ["Hosting"] = ["Ingestion", "Storage.Sqlite", "Storage.Neo4j"],
        ["Api"] = ["Hosting", "Ingestion", "GraphQL"],
        ["Worker"] = ["Hosting"],
        ["Cli"] = ["Hosting", "Ingestion", "GraphQL", "Storage.Sqlite", "Storage.Neo4j"],
        ["Explorer"] = [],
    };

    [Fact]
    public void Every_project_has_its_place() => Repository.None(Repository.Projects.Where(p => !Allowed.ContainsKey(p)));

    [Fact]
    public void Projects_refer_to_what_they_may() => Repository.None(
        from project in Repository.Projects
        from reference in Repository.References(project)
        where !Allowed[project].Contains(reference, StringComparer.Ordinal)
        select $"{project} -> {reference}");

    [Fact]
    public void The_model_rests_on_the_base_library_alone() => Assert.Empty(Repository.Packages("Model"));

    [Fact]
    public void Every_project_stands_in_the_solution_and_every_project_of_the_source_in_the_architecture()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "KnowledgeGraph.sln"));
        var projects = new[] { "src", "tests" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.csproj", SearchOption.AllDirectories));
        Repository.None(projects.Select(p => Path.GetFileName(p)!).Where(p => !solution.Contains($"\\{p}", StringComparison.Ordinal)));
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/architecture.md"));
        Repository.None(Repository.Projects.Where(p => !page.Contains($"`{p}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place() => Repository.None(
        from project in Repository.Projects
        from package in Repository.Project(project).Descendants("PackageReference")
        where package.Attribute("Version") is not null
        select $"{project}: {(string)package.Attribute("Include")!}");

    [Theory]
    [InlineData("Microsoft.Data.Sqlite", "Storage.Sqlite")]
    [InlineData("GraphQL", "GraphQL")]
    [InlineData("YamlDotNet", "Seed", "Ingestion")]
    [InlineData("SearchPioneer.Lingua", "Text")]
    [InlineData("Neo4j.Driver", "Storage.Neo4j")]
    public void A_library_is_named_by_the_projects_that_wrap_it(string package, params string[] projects) => Repository.None(
        Repository.Projects.Where(p => Repository.Packages(p).Contains(package, StringComparer.Ordinal) && !projects.Contains(p, StringComparer.Ordinal)));
}
