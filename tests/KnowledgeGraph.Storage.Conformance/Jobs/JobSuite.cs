using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>The queue: durable, leased to one worker at a time, finished together with the document.</summary>
public abstract class JobSuite<TFactory> : StoreSuite<TFactory> where TFactory : ITestStoreFactory, new()
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private async Task<Job> EnqueueAsync(string source = "api", int priority = 0) =>
        (await Jobs.EnqueueAsync([new NewJob(source, """{"text":"…"}""", priority)]))[0];

    private async Task<Job> JobAsync(string id) => (await Jobs.JobsByIdAsync([id]))[0]!;

    [Fact]
    public async Task A_job_is_stored_as_given()
    {
        var jobs = await Jobs.EnqueueAsync([new NewJob("a", "{}", 10), new NewJob("b", "[]", 0)]);
        Assert.Equal(new Job(jobs[0].Id, "a", "{}", 10, JobState.Queued, 0, null, null, Time.GetUtcNow(), null), jobs[0]);
        Assert.Equal([jobs[1], null, jobs[0]], await Jobs.JobsByIdAsync([jobs[1].Id, "job/none", jobs[0].Id]));
    }

    [Fact]
    public async Task The_next_job_is_the_oldest_of_the_highest_priority()
    {
        var (feed, later, person) = (await EnqueueAsync("feed"), await EnqueueAsync("feed"), await EnqueueAsync("api", 10));
        var leased = new List<string?>();
        for (var i = 0; i < 4; i++) leased.Add((await Jobs.LeaseAsync("w", Minute))?.Id);
        Assert.Equal([person.Id, feed.Id, later.Id, null], leased);
    }

    [Fact]
    public async Task A_lease_that_runs_out_makes_the_job_available_again()
    {
        var job = await EnqueueAsync();
        Assert.Equal((JobState.Running, 1), ((await Jobs.LeaseAsync("a", Minute))!.State, (await JobAsync(job.Id)).Attempts));
        Time.Advance(Minute / 2);
        Assert.True(await Jobs.HeartbeatAsync(job.Id, "a", Minute));
        Assert.False(await Jobs.HeartbeatAsync(job.Id, "b", Minute));
        Time.Advance(Minute * 0.75);
        Assert.Null(await Jobs.LeaseAsync("b", Minute));
        Time.Advance(Minute);
        Assert.False(await Jobs.HeartbeatAsync(job.Id, "a", Minute));
        Assert.Equal(2, (await Jobs.LeaseAsync("b", Minute))!.Attempts);
    }

    [Fact]
    public async Task Failed_jobs_come_back_when_due_and_dead_ones_when_asked_for()
    {
        var job = await EnqueueAsync();
        await Jobs.LeaseAsync("a", Minute);
        await Jobs.FailAsync(job.Id, "no answer", Minute);
        Assert.Equal((JobState.Failed, "no answer"), ((await JobAsync(job.Id)).State, (await JobAsync(job.Id)).Error));
        Assert.Null(await Jobs.LeaseAsync("a", Minute));
        Time.Advance(Minute);
        Assert.Equal(2, (await Jobs.LeaseAsync("a", Minute))!.Attempts);
        await Jobs.FailAsync(job.Id, "not a document", null);
        Assert.Equal((JobState.Dead, Time.GetUtcNow()), ((await JobAsync(job.Id)).State, (await JobAsync(job.Id)).FinishedAt));
        Time.Advance(Minute * 10);
        Assert.Null(await Jobs.LeaseAsync("a", Minute));
        var again = await Jobs.RetryAsync(job.Id);
        Assert.Equal((JobState.Queued, 0, null, null), (again!.State, again.Attempts, again.Error, again.FinishedAt));
        Assert.Null(await Jobs.RetryAsync(job.Id));
        Assert.Null(await Jobs.RetryAsync("job/none"));
        Assert.NotNull(await Jobs.LeaseAsync("a", Minute));
    }

    [Fact]
    public async Task A_document_and_its_job_are_done_together()
    {
        var job = await EnqueueAsync();
        await Jobs.LeaseAsync("a", Minute);
        var graph = Document("One").Claim(Huawei, "develops", Ascend).Build();
        var bent = graph with { Mentions = [graph.Mentions[0] with { EntityId = "entity/none" }] };
        await Assert.ThrowsAsync<ArgumentException>(() => Writer.WriteDocumentAsync(bent, job.Id));
        Assert.Equal(JobState.Running, (await JobAsync(job.Id)).State);
        await Writer.WriteDocumentAsync(graph, job.Id);
        var done = await JobAsync(job.Id);
        Assert.Equal((JobState.Succeeded, graph.Document.Id, Time.GetUtcNow()), (done.State, done.DocumentId, done.FinishedAt));
        var second = await EnqueueAsync();
        await Jobs.LeaseAsync("a", Minute);
        Assert.False((await Writer.WriteDocumentAsync(graph, second.Id)).Created);
        Assert.Equal(JobState.Succeeded, (await JobAsync(second.Id)).State);
        await Jobs.FailAsync(second.Id, "too late", null);
        Assert.Equal(JobState.Succeeded, (await JobAsync(second.Id)).State);
    }

    [Fact]
    public async Task Jobs_are_listed_newest_first()
    {
        var jobs = new List<Job>();
        for (var i = 0; i < 12; i++) jobs.Add(await EnqueueAsync($"source {i}"));
        await Jobs.LeaseAsync("a", Minute);
        await Jobs.CompleteAsync(jobs[0].Id, null);
        var listed = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Jobs.JobsAsync(null, new PageRequest(5, cursor, IncludeTotal: true));
            Assert.Equal(12, page.TotalCount);
            listed.AddRange(page.Items.Select(j => j.Value.Id));
            cursor = page.HasNext ? page.Items[^1].Cursor : null;
        }
        while (cursor is not null);
        Assert.Equal(jobs.Select(j => j.Id).Reverse(), listed);
        Assert.Equal([jobs[0].Id], (await Jobs.JobsAsync([JobState.Succeeded, JobState.Dead], new PageRequest(5))).Items.Select(j => j.Value.Id));
        Assert.Empty((await Jobs.JobsAsync([], new PageRequest(5))).Items);
    }

    [Fact]
    public async Task A_job_is_leased_to_one_of_many_workers()
    {
        for (var i = 0; i < 20; i++) await EnqueueAsync();
        var leases = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Jobs.LeaseAsync($"worker {i}", Minute)));
        Assert.Equal(20, leases.OfType<Job>().Select(j => j.Id).Distinct().Count());
        Assert.Equal(10, leases.Count(j => j is null));
    }
}
