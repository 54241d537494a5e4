using KnowledgeGraph.GraphQL.Resolving;

namespace KnowledgeGraph.GraphQL.Mutations;

internal sealed record RetractDocumentPayload(string? DocumentId, IReadOnlyList<UserError> Errors);

/// <summary>The mutation retractDocument.</summary>
internal static class RetractDocument
{
    public static void AddTo(ResolverTable table)
    {
        table.For<Root>("Mutation").Root("retractDocument", RetractAsync);
        table.For<RetractDocumentPayload>("RetractDocumentPayload")
            .Value("documentId", p => p.DocumentId).Value("retracted", p => p.DocumentId is not null).Value("errors", p => p.Errors);
    }

    private static async Task<RetractDocumentPayload> RetractAsync(FieldArguments args, ResolverContext context)
    {
        var id = args.Object(UserError.Argument)!.RequiredText("documentId");
        return await context.Services.Writer.RetractDocumentAsync(id, context.Cancel)
            ? new RetractDocumentPayload(id, [])
            : new RetractDocumentPayload(null, [UserError.At("documentId", UserErrorCodes.UnknownId, "There is no such document, or it is retracted already.")]);
    }
}
