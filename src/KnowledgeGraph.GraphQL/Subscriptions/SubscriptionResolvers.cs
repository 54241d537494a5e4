using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Subscriptions;

/// <summary>The subscriptions claimAdded and documentIngested. Filters are the store's, so that they mean what they mean in queries.</summary>
internal static class SubscriptionResolvers
{
    private static readonly Order<ClaimOrderField> Recorded = new(ClaimOrderField.Recorded, SortDirection.Ascending);

    public static void AddTo(ResolverTable table)
    {
        table.Add(new StreamResolver("Subscription", "documentIngested", (_, context) => Documents(context, context.Cancel)));
        table.Add(new StreamResolver("Subscription", "claimAdded", (args, context) => Claims(FilterArguments.Claim(args, context.Names), context, context.Cancel)));
    }

    private static async IAsyncEnumerable<object> Documents(ResolverContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var happened in context.Services.Events.ListenAsync(cancel))
            if ((await context.Reader.DocumentsByIdAsync([happened.DocumentId], cancel))[0] is { } document)
                yield return document;
    }

    private static async IAsyncEnumerable<object> Claims(ClaimFilter filter, ResolverContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var happened in context.Services.Events.ListenAsync(cancel))
        {
            var ofDocument = filter with { Document = EntityScope.Only(filter.Document, happened.DocumentId) };
            PageRequest? next = new(PageRequest.MaxSize);
            while (next is not null)
            {
                var page = (await context.Reader.ClaimsAsync([ofDocument], Recorded, next, cancel))[0];
                foreach (var item in page.Items) yield return item.Value;
                next = page.HasNext ? next with { After = page.Items[^1].Cursor } : null;
            }
        }
    }
}
