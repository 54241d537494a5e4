using GraphQLParser.AST;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Measures a parsed query with its fragments spread, before the engine validates it. Fragments that spread one another double with each
/// step, and the engine compares every two fields that answer to one name: both cost more than any answer is worth.
/// </summary>
internal sealed class QueryShape
{
    /// <summary>How often one name may be selected at one place.</summary>
    public const int MaxRepeats = 100;

    private readonly GraphQLApiOptions options;
    private readonly Dictionary<string, GraphQLFragmentDefinition> fragments;
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Parent, string Name), (int Place, int Repeats)> places = [];
    private int selections;

    private QueryShape(GraphQLApiOptions options, Dictionary<string, GraphQLFragmentDefinition> fragments) => (this.options, this.fragments) = (options, fragments);

    /// <exception cref="QueryException">It is larger or deeper than the options allow.</exception>
    public static void Check(GraphQLDocument document, GraphQLApiOptions options)
    {
        var known = new Dictionary<string, GraphQLFragmentDefinition>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>()) known.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        foreach (var root in document.Definitions.OfType<IHasSelectionSetNode>())
            new QueryShape(options, known).Measure(root.SelectionSet, place: 0, depth: 0);
    }

    private void Measure(GraphQLSelectionSet? set, int place, int depth)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (++selections > options.MaxFields) throw new QueryException($"The query has more than {options.MaxFields} fields, fragments spread.", ErrorCodes.QueryTooLarge);
            switch (selection)
            {
                case GraphQLField field: MeasureField(field, place, depth + 1); break;
                case GraphQLInlineFragment inline: Measure(inline.SelectionSet, place, depth); break;
                case GraphQLFragmentSpread spread: MeasureSpread(spread.FragmentName.Name.StringValue, place, depth); break;
            }
        }
    }

    private void MeasureField(GraphQLField field, int parent, int depth)
    {
        if (depth > options.MaxDepth) throw new QueryException($"The query is deeper than {options.MaxDepth} levels.", ErrorCodes.QueryTooLarge);
        var key = (Parent: parent, Name: (field.Alias?.Name ?? field.Name).StringValue);
        var (place, repeats) = places.TryGetValue(key, out var known) ? known : (places.Count + 1, 0);
        if (repeats == MaxRepeats) throw new QueryException($"The query selects '{key.Name}' more than {MaxRepeats} times at one place.", ErrorCodes.QueryTooLarge);
        places[key] = (place, repeats + 1);
        Measure(field.SelectionSet, place, depth);
    }

    // A fragment within itself is an error that validation explains; here it counts as nothing.
    private void MeasureSpread(string name, int place, int depth)
    {
        if (!fragments.TryGetValue(name, out var fragment) || !open.Add(name)) return;
        Measure(fragment.SelectionSet, place, depth);
        open.Remove(name);
    }
}
