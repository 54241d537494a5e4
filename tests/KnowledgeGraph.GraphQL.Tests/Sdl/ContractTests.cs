using System.Text.RegularExpressions;
using KnowledgeGraph.GraphQL.Sdl;

namespace KnowledgeGraph.GraphQL.Tests.Sdl;

/// <summary>The public contract, name by name (contract.txt): additions are free, losses are not.</summary>
public sealed partial class ContractTests
{
    [Fact]
    public void Schema_contains_the_whole_contract()
    {
        var schema = Names(GraphSdl.For(TestOntology.Real));
        var contract = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "contract.txt"));
        Assert.True(contract.Length > 300);
        Assert.Equal([], contract.Except(schema));
    }

    [Fact]
    public void Schema_is_the_approved_one()
    {
        var sdl = GraphSdl.For(TestOntology.Real);
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema.approved.graphql"));
        if (sdl != approved) File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "schema.received.graphql"), sdl);
        Assert.True(sdl == approved, "The public schema has changed. If that is meant, copy schema.received.graphql (in the output folder) over schema.approved.graphql.");
    }

    private static HashSet<string> Names(string sdl)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match type in Types().Matches(Descriptions().Replace(sdl, "")))
        {
            var (name, body) = (type.Groups["name"].Value, type.Groups["body"].Value);
            if (type.Groups["kind"].Value == "enum") names.UnionWith(body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(v => $"{name}.{v}"));
            foreach (Match field in Fields().Matches(body))
            {
                names.Add($"{name}.{field.Groups["field"].Value}: {field.Groups["type"].Value}");
                foreach (Match argument in Arguments().Matches(field.Groups["args"].Value))
                    names.Add($"{name}.{field.Groups["field"].Value}({argument.Groups["arg"].Value}: {argument.Groups["type"].Value.Replace(" ", "", StringComparison.Ordinal)})");
            }
        }
        return names;
    }

    [GeneratedRegex("""#.*|"(\\.|[^"\\])*"\n""", RegexOptions.None, 1000)]
    private static partial Regex Descriptions();

    [GeneratedRegex(@"\b(?<kind>type|interface|input|enum)\s+(?<name>\w+)[^{]*\{(?<body>[^}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Types();

    [GeneratedRegex(@"(?<field>\w+)\s*(?<args>\([^)]*\))?\s*:\s*(?<type>[\[\]\w!]+)", RegexOptions.None, 1000)]
    private static partial Regex Fields();

    [GeneratedRegex(@"(?<arg>\w+)\s*:\s*(?<type>[\[\]\w!]+(\s*=\s*\w+)?)", RegexOptions.None, 1000)]
    private static partial Regex Arguments();
}
