using KnowledgeGraph.Ingestion;

namespace KnowledgeGraph.Cli.Ingesting;

/// <summary>What became of the documents so far.</summary>
internal sealed class IngestionTally
{
    public int Created { get; set; }

    public int Known { get; set; }

    public int Superseding { get; set; }

    /// <summary>Place and reasons of each document.</summary>
    public List<(string Place, string Reason)> Refused { get; } = [];

    public int Documents => Created + Known + Refused.Count;
}

/// <summary>Takes the documents of files one after the other; one that is refused keeps none back.</summary>
internal sealed class IngestionRun(DocumentIngestion ingestion)
{
    public IngestionTally Tally { get; } = new();

    public async Task IngestAsync(IEnumerable<string> files, Action<long> advance, CancellationToken cancel)
    {
        foreach (var source in files.SelectMany(DocumentFiles.Read))
        {
            if (source.Document is { } document) await IngestAsync(source.Place, document, cancel);
            else Tally.Refused.Add((source.Place, source.Problem!));
            advance(source.Bytes);
        }
    }

    private async Task IngestAsync(string place, IncomingDocument document, CancellationToken cancel)
    {
        var outcome = await ingestion.IngestAsync(document, jobId: null, cancel);
        if (outcome.Result is not { } result) Tally.Refused.Add((place, string.Join(' ', outcome.Problems.Select(p => p.Message))));
        else if (!result.Created) Tally.Known++;
        else
        {
            Tally.Created++;
            if (result.SupersededId is not null) Tally.Superseding++;
        }
    }
}
