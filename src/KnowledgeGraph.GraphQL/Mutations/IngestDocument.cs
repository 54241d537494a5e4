using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Subscriptions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Mutations;

internal sealed record IngestDocumentPayload(Document? Document, bool Created, IReadOnlyList<UserError> Errors);

/// <summary>The mutation ingestDocument.</summary>
internal static class IngestDocument
{
    public static void AddTo(ResolverTable table)
    {
        table.For<Root>("Mutation").Root("ingestDocument", IngestAsync);
        table.For<IngestDocumentPayload>("IngestDocumentPayload")
            .Value("document", p => p.Document).Value("created", p => p.Created).Value("errors", p => p.Errors);
    }

    /// <summary>Reads an <c>IngestDocumentInput</c>.</summary>
    public static IngestRequest Read(FieldArguments input) => new(
        input.RequiredText("text"), Blank(input.Text("title")), Blank(input.Text("url")), Blank(input.Text("publisher")),
        input.Enum<Language>("language"), input.Moment("publishedAt"));

    private static async Task<IngestDocumentPayload> IngestAsync(FieldArguments args, ResolverContext context)
    {
        var request = Read(args.Object(UserError.Argument)!);
        return await context.Services.Ingestion.IngestAsync(request, context.Cancel) switch
        {
            IngestOutcome.Stored(var result) => Stored(result, context),
            IngestOutcome.Refused(var errors) => Refused([.. errors.Select(e => UserError.From(e))]),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    private static IngestDocumentPayload Stored(Storage.DocumentResult result, ResolverContext context)
    {
        if (result.Created) context.Services.Events.Publish(new DocumentIngested(result.Document.Id));
        return new IngestDocumentPayload(result.Document, result.Created, []);
    }

    private static IngestDocumentPayload Refused(IReadOnlyList<UserError> errors) => new(null, Created: false, errors);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
