using KnowledgeGraph.GraphQL.Arguments;
using KnowledgeGraph.GraphQL.Connections;
using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.GraphQL.Jobs;

/// <summary>Fields of IngestionJob, and <c>Query.ingestionJobs</c>.</summary>
internal static class JobResolvers
{
    public static void AddTo(ResolverTable table)
    {
        table.For<Job>("IngestionJob")
            .Value("id", j => j.Id).Value("source", j => j.Source).Value("state", j => EnumNames.Of(j.State)).Value("attempts", j => j.Attempts)
            .Value("error", j => j.Error).Value("enqueuedAt", j => j.EnqueuedAt).Value("finishedAt", j => j.FinishedAt)
            .Batch("document", (jobs, _, context) => Loading.ByIdAsync(jobs.Select(j => j.DocumentId), context.Reader.DocumentsByIdAsync, context.Cancel));
        table.For<Root>("Query").Root("ingestionJobs", AllAsync);
    }

    private static async Task<Connection> AllAsync(FieldArguments args, ResolverContext context)
    {
        var states = FilterArguments.JobStates(args);
        var pages = await PageArguments.LoadAsync<Job>(args, context, async page => [await context.Services.Jobs.JobsAsync(states, page, context.Cancel)], j => j);
        return pages[0];
    }
}
