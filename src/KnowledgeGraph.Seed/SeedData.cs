using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seed;

/// <summary>All of <c>graph-seed/</c>, validated.</summary>
/// <param name="Fingerprint">SHA-256 over all files that make the graph; equal fingerprints mean equal seeds.</param>
/// <param name="Models">The extractor's learned weights; empty when none were trained yet.</param>
public sealed record SeedData(
    string Fingerprint, Ontology Ontology, ImmutableArray<EntityProfile> Entities, ImmutableDictionary<Language, Lexicon> Lexicons,
    ImmutableArray<SeedFacts> Facts, ImmutableArray<SeedDocument> Documents, ReadOnlyMemory<byte> Models);

/// <summary>Baseline claims that one named source supports; the statements joined are the text that serves as their evidence.</summary>
public sealed record SeedFacts(string File, string Title, string Publisher, string? Url, DateTimeOffset? PublishedAt, ImmutableArray<SeedFact> Statements);

/// <param name="Text">The sentence that states it, in our words.</param>
public sealed record SeedFact(string Text, string SubjectId, string Predicate, string ObjectId, PartialDate? ValidFrom, PartialDate? ValidTo);

/// <summary>A sample document in our own words.</summary>
public sealed record SeedDocument(string File, string? Title, string? Publisher, string? Url, DateTimeOffset? PublishedAt, Language Language, string Text);

/// <summary>Something wrong in a seed file.</summary>
/// <param name="Line">From 1; 0 when it concerns the whole file.</param>
public sealed record SeedProblem(string File, int Line, string Reason)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Reason}" : $"{File}: {Reason}";
}

/// <summary>Either the seed or everything that is wrong with it.</summary>
public sealed record SeedLoadResult(SeedData? Data, ImmutableArray<SeedProblem> Problems);
