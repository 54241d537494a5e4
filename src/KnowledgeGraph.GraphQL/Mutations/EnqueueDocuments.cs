using System.Globalization;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Mutations;

internal sealed record EnqueueDocumentsPayload(IReadOnlyList<Job> Jobs, IReadOnlyList<UserError> Errors);

/// <summary>The mutation enqueueDocuments: all are put in the durable queue or none.</summary>
internal static class EnqueueDocuments
{
    private const int MaxDocuments = 1000, Priority = 10;
    private const string Source = "api";

    public static void AddTo(ResolverTable table)
    {
        table.For<Root>("Mutation").Root("enqueueDocuments", EnqueueAsync);
        table.For<EnqueueDocumentsPayload>("EnqueueDocumentsPayload").Value("jobs", p => p.Jobs).Value("errors", p => p.Errors);
    }

    private static async Task<EnqueueDocumentsPayload> EnqueueAsync(FieldArguments args, ResolverContext context)
    {
        var requests = (args.Object(UserError.Argument)!.Objects("documents") ?? []).Select(IngestDocument.Read).ToList();
        var errors = Check(requests, context);
        if (errors.Count > 0) return new EnqueueDocumentsPayload([], errors);
        var jobs = requests.Select(r => new NewJob(Source, QueuedDocument.Write(r), Priority)).ToList();
        return new EnqueueDocumentsPayload(await context.Services.Jobs.EnqueueAsync(jobs, context.Cancel), []);
    }

    private static List<UserError> Check(List<IngestRequest> requests, ResolverContext context)
    {
        if (requests.Count is 0 or > MaxDocuments)
            return [UserError.At("documents", UserErrorCodes.CountOutOfRange, $"documents must be 1 to {MaxDocuments}, not {requests.Count}.")];
        return [.. requests.SelectMany((request, i) => context.Services.Ingestion.Check(request)
            .Select(e => UserError.From(e, "documents", i.ToString(CultureInfo.InvariantCulture))))];
    }
}
