using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Ingestion.Tests.Queue;

public sealed class QueuedIngestionTests : IDisposable
{
    private const string Payload = """{"text":"Alibaba trains in Singapore.","language":"EN"}""";
    private readonly TestIngestion test = new();

    [Fact]
    public async Task A_job_ends_with_its_document_and_is_told()
    {
        await test.LoadSeedAsync(documents: false);
        var job = await test.EnqueueAsync(Payload);
        var queued = test.Queued();
        Assert.True(await queued.WorkOnceAsync("a", default));
        Assert.False(await queued.WorkOnceAsync("a", default));
        job = await test.JobAsync(job.Id);
        var document = Assert.Single(await test.DocumentsAsync());
        Assert.Equal((JobState.Succeeded, document.Id, null), (job.State, job.DocumentId, job.Error));
        Assert.Equal(document.Id, Assert.Single(test.Told).Document.Id);
    }

    [Theory]
    [InlineData("no JSON", "The payload is not a document")]
    [InlineData("""{"title":"no text"}""", "The payload is not a document")]
    [InlineData("""{"text":" "}""", "TEXT_EMPTY: text is blank")]
    [InlineData("""{"text":"t","url":"x"}""", "URL_INVALID: url must be")]
    [InlineData("""{"text":"Ein deutscher Satz ist keiner, der hier gelesen werden kann."}""", "LANGUAGE_NOT_SUPPORTED: ")]
    public async Task What_can_never_be_ingested_is_dead_at_once_with_its_reason(string payload, string reason)
    {
        var job = await test.EnqueueAsync(payload);
        Assert.True(await test.Queued().WorkOnceAsync("a", default));
        job = await test.JobAsync(job.Id);
        Assert.Equal((JobState.Dead, 1), (job.State, job.Attempts));
        Assert.StartsWith(reason, job.Error, StringComparison.Ordinal);
        Assert.Empty(await test.DocumentsAsync());
        Assert.Empty(test.Told);
    }

    [Fact]
    public async Task A_fault_is_tried_again_later_and_later_until_attempts_are_used_up()
    {
        await test.LoadSeedAsync(documents: false);
        test.Writer.BeforeDocument = _ => throw new IOException("secret of the disk");
        var job = await test.EnqueueAsync(Payload);
        var queued = test.Queued();
        foreach (var pause in (int[])[2, 4])
        {
            Assert.True(await queued.WorkOnceAsync("a", default));
            Assert.Equal(JobState.Failed, (await test.JobAsync(job.Id)).State);
            test.Time.Advance(TimeSpan.FromSeconds(pause - 0.1));
            Assert.False(await queued.WorkOnceAsync("a", default));
            test.Time.Advance(TimeSpan.FromSeconds(pause * 0.25 + 0.2));
        }
        Assert.True(await queued.WorkOnceAsync("a", default));
        job = await test.JobAsync(job.Id);
        Assert.Equal((JobState.Dead, 3), (job.State, job.Attempts));
        Assert.DoesNotContain("secret", job.Error, StringComparison.Ordinal);

        test.Writer.BeforeDocument = _ => Task.CompletedTask;
        Assert.NotNull(await test.Queue.RetryAsync(job.Id));
        Assert.True(await queued.WorkOnceAsync("a", default));
        Assert.Equal(JobState.Succeeded, (await test.JobAsync(job.Id)).State);
    }

    [Fact]
    public async Task A_lost_lease_leaves_the_job_to_whoever_has_it()
    {
        await test.LoadSeedAsync(documents: false);
        var job = await test.EnqueueAsync(Payload);
        Job? taken = null;
        test.Writer.BeforeDocument = async cancel =>
        {
            // The machine slept: the next sign of life comes after the lease, and another worker was faster.
            test.Time.Advance(TimeSpan.FromSeconds(test.Options.LeaseSeconds + 1));
            taken = await test.Queue.LeaseAsync("b", TimeSpan.FromMinutes(1), CancellationToken.None);
            await Task.Delay(TimeSpan.FromSeconds(30), cancel);
        };
        Assert.True(await test.Queued().WorkOnceAsync("a", default));
        Assert.Equal(job.Id, taken?.Id);
        Assert.Equal((JobState.Running, 2, null), ((await test.JobAsync(job.Id)).State, (await test.JobAsync(job.Id)).Attempts, (await test.JobAsync(job.Id)).Error));
        Assert.Empty(await test.DocumentsAsync());
    }

    [Fact]
    public async Task Signs_of_life_keep_a_long_job()
    {
        await test.LoadSeedAsync(documents: false);
        var job = await test.EnqueueAsync(Payload);
        test.Writer.BeforeDocument = async cancel =>
        {
            for (var i = 0; i < 6; i++)
            {
                test.Time.Advance(TimeSpan.FromSeconds(test.Options.LeaseSeconds / 3.0));
                await Task.Delay(20, cancel);
                Assert.Null(await test.Queue.LeaseAsync("b", TimeSpan.FromMinutes(1), cancel));
            }
        };
        Assert.True(await test.Queued().WorkOnceAsync("a", default));
        Assert.Equal((JobState.Succeeded, 1), ((await test.JobAsync(job.Id)).State, (await test.JobAsync(job.Id)).Attempts));
    }

    [Fact]
    public async Task A_job_that_ends_its_workers_is_given_up()
    {
        var job = await test.EnqueueAsync(Payload);
        for (var i = 0; i < test.Options.MaxAttempts; i++)
        {
            Assert.NotNull(await test.Queue.LeaseAsync("a", TimeSpan.FromSeconds(5)));
            test.Time.Advance(TimeSpan.FromSeconds(6));
        }
        Assert.True(await test.Queued().WorkOnceAsync("a", default));
        job = await test.JobAsync(job.Id);
        Assert.Equal(JobState.Dead, job.State);
        Assert.StartsWith("Given up", job.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_leaves_the_job_to_the_next_start()
    {
        await test.LoadSeedAsync(documents: false);
        var job = await test.EnqueueAsync(Payload);
        using var stop = new CancellationTokenSource();
        test.Writer.BeforeDocument = async cancel =>
        {
            await stop.CancelAsync();
            await Task.Delay(TimeSpan.FromSeconds(30), cancel);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.Queued().WorkOnceAsync("a", stop.Token));
        Assert.Equal(JobState.Running, (await test.JobAsync(job.Id)).State);
        test.Writer.BeforeDocument = _ => Task.CompletedTask;
        test.Time.Advance(TimeSpan.FromSeconds(test.Options.LeaseSeconds + 1));
        Assert.True(await test.Queued().WorkOnceAsync("b", default));
        Assert.Equal(JobState.Succeeded, (await test.JobAsync(job.Id)).State);
    }

    public void Dispose() => test.Dispose();
}
