using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Search;

/// <summary>The field <c>Query.search</c>.</summary>
internal static class SearchResolvers
{
    /// <summary>Longest text that can be searched for.</summary>
    public const int MaxTextLength = 1000;

    public static void AddTo(ResolverTable table) => table.For<Root>("Query").Root("search", SearchAsync);

    // A blank text finds nothing: a search box asks before anything is typed.
    private static async Task<Connection> SearchAsync(FieldArguments args, ResolverContext context)
    {
        var text = args.RequiredText("text").Trim();
        if (text.Length > MaxTextLength) throw new QueryException($"text may be at most {MaxTextLength} characters.");
        var request = new SearchRequest(text, args.Enums<SearchKind>("kinds"), args.Enum<Language>("language"));
        var pages = await PageArguments.LoadAsync<SearchHit>(
            args, context, async page => [text.Length == 0 ? Page<SearchHit>.Empty : await context.Reader.SearchAsync(request, page, context.Cancel)], Found);
        return pages[0];
    }

    private static object Found(SearchHit hit) => (object?)hit.Entity ?? (object?)hit.Document ?? hit.Claim!;
}
