using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Documents;

/// <summary>Lists of mentions: of entities and of documents.</summary>
internal static class MentionLists
{
    public static Task<IReadOnlyList<Connection>> LoadAsync(IEnumerable<MentionFilter> filters, FieldArguments args, ResolverContext context)
    {
        var asked = filters.ToList();
        return PageArguments.LoadAsync(args, context, page => context.Reader.MentionsAsync(asked, page, context.Cancel), m => m);
    }
}
