using System.Xml.Linq;
using Xunit;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The files of the checkout that these tests were built from.</summary>
internal static class Repository
{
    private const string Solution = "KnowledgeGraph.sln";

    public static readonly string Root = FindRoot();

    /// <summary>Names of the projects under <c>src</c>, without the common prefix: <c>Storage.Sqlite</c>.</summary>
    public static IEnumerable<string> Projects => Directory.EnumerateDirectories(Path.Combine(Root, "src"))
        .Where(d => Directory.EnumerateFiles(d, "*.csproj").Any()).Select(d => Short(Path.GetFileName(d))).Order(StringComparer.Ordinal);

    /// <summary>All C# files of <c>src</c> and <c>tests</c>, or below <paramref name="folder"/>, with paths as they stand in the repository.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(params string[] folder) =>
        (folder.Length == 0 ? ["src", "tests"] : folder).SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.cs", SearchOption.AllDirectories))
            .Select(Relative).Where(p => !p.Contains("/bin/", StringComparison.Ordinal) && !p.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(p => (p, File.ReadAllText(Path.Combine(Root, p))));

    public static XDocument Project(string name) => XDocument.Load(Path.Combine(Root, "src", "KnowledgeGraph." + name, $"KnowledgeGraph.{name}.csproj"));

    /// <summary>What the project refers to: other projects by their short names.</summary>
    public static IReadOnlyList<string> References(string project) => [.. Project(project).Descendants("ProjectReference")
        .Select(r => Short(Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')))).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Packages(string project) => [.. Project(project).Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!)];

    /// <summary>Fails with the places, if there are any.</summary>
    public static void None(IEnumerable<string> places)
    {
        var found = places.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    private static string Short(string name) => name["KnowledgeGraph.".Length..];

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        throw new InvalidOperationException($"There is no {Solution} above {AppContext.BaseDirectory}.");
    }
}
