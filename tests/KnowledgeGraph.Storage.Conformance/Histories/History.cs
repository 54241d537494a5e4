using KnowledgeGraph.Model;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static KnowledgeGraph.Storage.Conformance.TestGraph;

namespace KnowledgeGraph.Storage.Conformance;

/// <summary>Something that may happen to a store. The numbers choose among the documents, claims and firms of <see cref="History"/>.</summary>
public enum Happening { Ingest, Retract, Accept, Reject, TakeBack, Merge, Unmerge, Reextract }

/// <summary>One step: what happens, and to which of the things at hand.</summary>
public sealed record HistoryStep(Happening Happening, int A, int B);

/// <summary>Plays steps on a store and keeps, simply, what they amount to; then builds that on a fresh store without the detours.</summary>
public sealed class History(ITestStore store, FakeTimeProvider time)
{
    private static readonly Entity Acme = Provisional("Acme");
    private static readonly string[] Firms = [Huawei, Smic, Tsmc, Alibaba, Acme.Id];

    private static readonly DocumentGraph[] Graphs =
    [
        Document("A").By("Reuters").At("https://example.org/1").Claim(Huawei, "develops", Ascend).Claim(Tsmc, "partners_with", Smic).Build(),
        Document("B").By("Reuters").At("https://example.org/1").Claim(Huawei, "develops", H20, confidence: 0.4).Build(),
        Document("C").By("AFP").On("2025-06-01").Claim(Smic, "develops", Ascend, Modality.Planned).Claim(Smic, "partners_with", Tsmc).Build(),
        Document("D").By("AFP").Naming(Acme).Claim(Acme.Id, "partners_with", Huawei, by: [Smic]).Figure(Acme.Id, "revenue", 1, "USD").Build(),
        Document("E").By("dpa").Naming(Acme).Claim(Huawei, "develops", Ascend, negated: true).Mention(Acme.Id).Build(),
        Document("F").By(null).On(null).At("seed:facts/f.yaml").Claim(Alibaba, "supplies", Huawei, to: "2024").Build(),
    ];

    private static readonly Claim[] Claims = [.. Graphs.SelectMany(g => g.Claims)];
    private readonly HashSet<int> standing = [];
    private readonly Dictionary<int, ReviewDecision> reviews = [];
    private readonly Dictionary<string, string> merges = new(StringComparer.Ordinal);

    public async Task PlayAsync(HistoryStep step)
    {
        time.Advance(TimeSpan.FromMinutes(1));
        int document = step.A % Graphs.Length, claim = step.A % Claims.Length;
        var (source, target) = (Firms[step.A % Firms.Length], Firms[step.B % Firms.Length]);
        switch (step.Happening)
        {
            case Happening.Ingest: await IngestAsync(document); break;
            case Happening.Retract: Assert.Equal(standing.Remove(document), await store.Writer.RetractDocumentAsync(Graphs[document].Document.Id)); break;
            case Happening.Accept: await ReviewAsync(claim, ReviewDecision.Accepted); break;
            case Happening.Reject: await ReviewAsync(claim, ReviewDecision.Rejected); break;
            case Happening.TakeBack: await ReviewAsync(claim, null); break;
            case Happening.Merge when await store.Writer.MergeAsync(MergeOf(source, target)) == MergeOutcome.Merged: merges.Add(source, target); break;
            case Happening.Unmerge: Assert.Equal(merges.Remove(source), await store.Writer.UnmergeAsync(source)); break;
            case Happening.Reextract when standing.Contains(document): await ReextractAsync(Graphs[document]); break;
            default: break;
        }
    }

    /// <summary>The same net result, the straight way.</summary>
    public async Task RebuildAsync(ITestStore fresh)
    {
        await fresh.Writer.LoadSeedAsync(TestGraph.Seed);
        // Decisions may outlive what they were made about, which therefore must be there for a moment.
        if (merges.Any(m => m.Key == Acme.Id || m.Value == Acme.Id)) await fresh.Writer.WriteDocumentAsync(Graphs[3]);
        foreach (var (source, target) in merges) Assert.Equal(MergeOutcome.Merged, await fresh.Writer.MergeAsync(MergeOf(source, target)));
        foreach (var (claim, decision) in reviews)
        {
            await fresh.Writer.WriteDocumentAsync(Graphs.Single(g => g.Document.Id == Claims[claim].DocumentId));
            await fresh.Writer.ReviewAsync(Claims[claim].Id, ReviewOf(claim, decision));
        }
        for (var i = 0; i < Graphs.Length; i++)
            if (!standing.Contains(i)) await fresh.Writer.RetractDocumentAsync(Graphs[i].Document.Id);
        foreach (var i in standing.Order()) await fresh.Writer.WriteDocumentAsync(Graphs[i]);
    }

    private async Task IngestAsync(int i)
    {
        var result = await store.Writer.WriteDocumentAsync(Graphs[i]);
        Assert.Equal(!standing.Contains(i), result.Created);
        standing.Add(i);
        if (Graphs[i].Document.Url is { } url) standing.RemoveWhere(other => other != i && Graphs[other].Document.Url == url);
    }

    private async Task ReviewAsync(int claim, ReviewDecision? decision)
    {
        var stands = standing.Any(i => Graphs[i].Document.Id == Claims[claim].DocumentId);
        Assert.Equal(stands, await store.Writer.ReviewAsync(Claims[claim].Id, decision is { } d ? ReviewOf(claim, d) : null));
        if (!stands) return;
        if (decision is { } made) reviews[claim] = made;
        else reviews.Remove(claim);
    }

    // Away with everything read from the document, and back again.
    private async Task ReextractAsync(DocumentGraph graph)
    {
        await store.Writer.ReplaceClaimsAsync(graph with { Mentions = [], Claims = [], NewEntities = [] });
        await store.Writer.ReplaceClaimsAsync(graph);
    }

    private static EntityMerge MergeOf(string source, string target) => new(source, target, "ann", null, DateTimeOffset.UnixEpoch);

    private static Review ReviewOf(int claim, ReviewDecision decision) => new(Claims[claim].Id, decision, "ann", null, DateTimeOffset.UnixEpoch);
}
