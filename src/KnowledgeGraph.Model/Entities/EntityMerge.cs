namespace KnowledgeGraph.Model;

/// <summary>A human decision that two entities are one: <paramref name="SourceId"/> is read as <paramref name="TargetId"/> until it is taken back.</summary>
public sealed record EntityMerge(string SourceId, string TargetId, string Reviewer, string? Note, DateTimeOffset DecidedAt);
