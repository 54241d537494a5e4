using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>Public types say what they are for, except records and enums whose name and members say it all.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Programs = ["Api", "Cli", "Worker"];

    [Fact]
    public void Public_types_have_a_doc_comment() => Repository.None(
        from file in Repository.Sources("src")
        where !Programs.Any(p => file.Path.StartsWith($"src/KnowledgeGraph.{p}/", StringComparison.Ordinal))
        from Match type in PublicType().Matches(file.Text)
        where !IsSelfExplaining(type) && !IsDocumented(file.Text, type.Index)
        select $"{file.Path}: {type.Groups["name"].Value}");

    // A positional record or an enum on one line is its own explanation.
    private static bool IsSelfExplaining(Match type) =>
        type.Groups["kind"].Value is "enum" || (type.Groups["kind"].Value.StartsWith("record", StringComparison.Ordinal) && type.Value.Contains('(', StringComparison.Ordinal));

    private static bool IsDocumented(string text, int at)
    {
        var before = text[..at].TrimEnd().Split('\n').Reverse().Select(line => line.Trim());
        return before.SkipWhile(line => line.StartsWith('[')).First().StartsWith("///", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[ \t]*public (?:(?:static|sealed|abstract|partial|readonly) )*(?<kind>class|interface|enum|struct|record struct|record) (?<name>\w+)[^\n]*", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
