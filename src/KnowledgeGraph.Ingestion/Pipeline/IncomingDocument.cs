using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingestion;

/// <summary>A document as it arrives, before anything is known of it.</summary>
/// <param name="Language">Null: to be detected.</param>
/// <param name="Url">Absolute http(s) address, or null.</param>
public sealed record IncomingDocument(string Text, string? Title = null, string? Url = null, string? Publisher = null, Language? Language = null, DateTimeOffset? PublishedAt = null);

/// <summary>Something wrong with what arrived.</summary>
/// <param name="Code">For programs: one of <see cref="ProblemCodes"/>.</param>
/// <param name="Field">Of <see cref="IncomingDocument"/>, camel case.</param>
/// <param name="Message">What is wrong and the way out.</param>
public sealed record InputProblem(string Code, string Field, string Message);
