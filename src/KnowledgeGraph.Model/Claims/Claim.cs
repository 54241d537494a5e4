using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>How the document says it. <see cref="Reported"/>: attributed to a source other than the document's own voice.</summary>
public enum Modality { Asserted, Reported, Planned, Possible, Denied }

/// <summary>A stated figure: revenue, 3.7, billion USD, 2025-Q2.</summary>
/// <param name="Value">In the unit stated; null when the words could not be read as a number.</param>
/// <param name="Text">The words that state it, verbatim.</param>
public sealed record Metric(string Name, double? Value, string? Unit, string? Period, string Text);

/// <summary>A circumstance of a claim: destination, product, role, location.</summary>
public sealed record Qualifier(string Key, string Text, string? EntityId);

/// <summary>The sentence that says it, with the places of subject, object and trigger where the sentence names them.</summary>
public sealed record Evidence(Span Sentence, string Text, Span? Subject, Span? Object, Span? Trigger);

/// <summary>What one document says, once: never merged, never edited, removed only with its document.</summary>
/// <param name="Id"><c>claim/…</c>, derived from document, subject, predicate, object (or metric) and polarity, so that re-ingestion gives the same id.</param>
/// <param name="ObjectId">Null when the object is a literal: then <paramref name="Metric"/> is set.</param>
/// <param name="Negated">The text says that it is not so.</param>
/// <param name="Confidence">0..1: the probability that a careful reader finds the claim in the sentence, calibrated on gold data.</param>
/// <param name="RecordedAt">UTC; when the graph learnt it. Set by the store.</param>
/// <param name="RetractedAt">UTC; when the graph ceased to hold it (document retracted or superseded). Set by the store.</param>
public sealed record Claim(
    string Id, string DocumentId, string SubjectId, string Predicate, string? ObjectId, Metric? Metric,
    Modality Modality, bool Negated, double Confidence, PartialDate? ValidFrom, PartialDate? ValidTo,
    ImmutableArray<string> AttributedTo, ImmutableArray<Qualifier> Qualifiers, Evidence Evidence,
    DateTimeOffset RecordedAt = default, DateTimeOffset? RetractedAt = null);
