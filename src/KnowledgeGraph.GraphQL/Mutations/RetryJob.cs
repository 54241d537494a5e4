using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Mutations;

internal sealed record RetryJobPayload(Job? Job, IReadOnlyList<UserError> Errors);

/// <summary>The mutation retryJob.</summary>
internal static class RetryJob
{
    public static void AddTo(ResolverTable table)
    {
        table.For<Root>("Mutation").Root("retryJob", RetryAsync);
        table.For<RetryJobPayload>("RetryJobPayload").Value("job", p => p.Job).Value("errors", p => p.Errors);
    }

    private static async Task<RetryJobPayload> RetryAsync(FieldArguments args, ResolverContext context)
    {
        var id = args.Object(UserError.Argument)!.RequiredText("jobId");
        if (await context.Services.Jobs.RetryAsync(id, context.Cancel) is { } job) return new RetryJobPayload(job, []);
        var standing = (await context.Services.Jobs.JobsByIdAsync([id], context.Cancel))[0];
        return new RetryJobPayload(null, [standing is null
            ? UserError.At("jobId", UserErrorCodes.UnknownId, "There is no such job.")
            : UserError.At("jobId", UserErrorCodes.JobNotRetryable, $"Only FAILED and DEAD jobs can be retried; this one is {EnumNames.Of(standing.State)}.")]);
    }
}
