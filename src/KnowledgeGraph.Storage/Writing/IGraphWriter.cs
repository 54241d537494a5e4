using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>What can be done to a store. Each call is one transaction: all of it or nothing is seen, also after a crash.</summary>
public interface IGraphWriter
{
    /// <summary>Brings entities in line with the seed: new ones are added, changed ones updated, those gone from the seed removed unless claims or decisions refer to them. Twice changes nothing.</summary>
    Task<SeedResult> LoadSeedAsync(SeedEntities seed, CancellationToken cancel = default);

    /// <summary>
    /// Records a document with what was read from it. The same content twice changes nothing (<see cref="DocumentResult.Created"/> false); content once retracted is recorded anew.
    /// Another document with the same URL is superseded: its claims are retracted at this moment. A claim whose evidence does not match the text verbatim is refused with <see cref="ArgumentException"/>;
    /// so are mentions that do not match, claims listed twice and ids of entities that neither the store nor the graph holds.
    /// </summary>
    /// <param name="jobId">The job that this write completes, in the same transaction.</param>
    Task<DocumentResult> WriteDocumentAsync(DocumentGraph graph, string? jobId = null, CancellationToken cancel = default);

    /// <summary>Replaces what was read from a standing document (a new extractor or seed): claims gone are retracted, new ones recorded, equal ones untouched. <see cref="ArgumentException"/> when the document does not stand.</summary>
    Task<ReextractResult> ReplaceClaimsAsync(DocumentGraph graph, CancellationToken cancel = default);

    /// <summary>Takes back exactly what rested on the document. False when there is none, or it is retracted already.</summary>
    Task<bool> RetractDocumentAsync(string documentId, CancellationToken cancel = default);

    /// <summary>Records a decision about a claim; null takes it back. False when no such claim stands.</summary>
    Task<bool> ReviewAsync(string claimId, Review? review, CancellationToken cancel = default);

    /// <summary>Reads source as target from now on, until <see cref="UnmergeAsync"/>.</summary>
    Task<MergeOutcome> MergeAsync(EntityMerge merge, CancellationToken cancel = default);

    /// <summary>Takes a merge back; everything that was claimed of the source is its own again. False when it is not merged.</summary>
    Task<bool> UnmergeAsync(string sourceId, CancellationToken cancel = default);

    /// <summary>Standing merges, for review and export.</summary>
    Task<IReadOnlyList<EntityMerge>> MergesAsync(CancellationToken cancel = default);
}

/// <param name="Fingerprint">Hash over all of the seed; equal fingerprints need no work.</param>
public sealed record SeedEntities(string Fingerprint, Ontology Ontology, IReadOnlyList<Entity> Entities);
public sealed record SeedResult(int Added, int Updated, int Removed);

/// <summary>One document with all that was read from it.</summary>
/// <param name="NewEntities">Provisional entities that the mentions and claims refer to and the seed does not hold.</param>
public sealed record DocumentGraph(Document Document, IReadOnlyList<Mention> Mentions, IReadOnlyList<Entity> NewEntities, IReadOnlyList<Claim> Claims);

/// <param name="Document">As stored.</param>
/// <param name="SupersededId">The document that this one replaced.</param>
public sealed record DocumentResult(Document Document, bool Created, string? SupersededId);
public sealed record ReextractResult(int Added, int Removed, int Kept);

public enum MergeOutcome { Merged, AlreadyMerged, SourceNotFound, TargetNotFound, SameEntity, Cycle, DifferentType }
