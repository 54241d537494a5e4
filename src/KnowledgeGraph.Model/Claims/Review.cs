namespace KnowledgeGraph.Model;

public enum ReviewDecision { Accepted, Rejected }

/// <summary>A human decision about a claim. Keyed by the claim's content-derived id, so it survives re-ingestion. A rejected claim supports no relationship.</summary>
public sealed record Review(string ClaimId, ReviewDecision Decision, string Reviewer, string? Note, DateTimeOffset DecidedAt);
