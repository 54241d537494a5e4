using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Claims;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Documents;

/// <summary>Fields of Document and Mention, and <c>Query.documents</c>.</summary>
internal static class DocumentResolvers
{
    public static void AddTo(ResolverTable table)
    {
        var fields = table.For<Document>("Document")
            .Value("id", d => d.Id).Value("title", d => d.Title).Value("url", d => d.WebAddress).Value("publisher", d => d.Publisher)
            .Value("language", d => EnumNames.Of(d.Language)).Value("publishedAt", d => d.PublishedAt).Value("ingestedAt", d => d.IngestedAt)
            .Value("text", d => d.Text).Value("contentHash", d => d.ContentHash);
        fields.Batch<Connection>("claims", ClaimLists.OfDocumentsAsync)
            .Batch<Connection>("mentions", (parents, args, context) => MentionLists.LoadAsync(parents.Select(d => new MentionFilter(DocumentId: d.Id)), args, context))
            .Batch("entities", (parents, _, context) => Loading.ByIdAsync(
                parents.Select(d => d.Id), async (ids, cancel) => await context.Reader.EntitiesOfDocumentsAsync(ids, cancel), context.Cancel));
        AddMention(table);
        table.For<Root>("Query").Root("documents", AllAsync);
    }

    private static void AddMention(ResolverTable table) => table.For<Mention>("Mention")
        .Value("text", m => m.Text).Value("start", m => m.Span.Start).Value("end", m => m.Span.End)
        .Batch("entity", (mentions, _, context) => Loading.ByIdAsync(mentions.Select(m => m.EntityId), context.Reader.HistoricEntitiesByIdAsync, context.Cancel))
        .Batch("document", (mentions, _, context) => Loading.ByIdAsync(mentions.Select(m => m.DocumentId), context.Reader.HistoricDocumentsByIdAsync, context.Cancel));

    private static async Task<Connection> AllAsync(FieldArguments args, ResolverContext context)
    {
        var (filter, order) = (FilterArguments.Document(args), OrderArguments.Document(args));
        var pages = await PageArguments.LoadAsync(args, context, page => context.Reader.DocumentsAsync([filter], order, page, context.Cancel), d => d);
        return pages[0];
    }
}
