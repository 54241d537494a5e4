using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Levels of fields that an operation may have; fragments count where they are spread.</summary>
internal sealed class DepthRule(int maxDepth) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var depths = new FragmentDepths(context.Document);
        if (depths.Of(context.Operation.SelectionSet) > maxDepth)
            context.ReportError(new ValidationError($"The query is deeper than {maxDepth} levels.") { Code = ErrorCodes.QueryTooLarge });
        return ValueTask.FromResult<INodeVisitor?>(null);
    }

    // Each fragment is measured once, so that fragments that spread one another twice cost nothing; one within itself (an error of its own) counts as nothing.
    private sealed class FragmentDepths(GraphQLDocument document)
    {
        private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

        public int Of(GraphQLSelectionSet? set) => set is null ? 0 : set.Selections.Select(Of).DefaultIfEmpty(0).Max();

        private int Of(ASTNode selection) => selection switch
        {
            GraphQLField field => 1 + Of(field.SelectionSet),
            GraphQLInlineFragment inline => Of(inline.SelectionSet),
            GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.StringValue),
            _ => 0,
        };

        private int Of(string fragment)
        {
            if (known.TryGetValue(fragment, out var depth)) return depth;
            known[fragment] = 0;
            return known[fragment] = Of(document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(d => d.FragmentName.Name.Value == fragment)?.SelectionSet);
        }
    }
}
