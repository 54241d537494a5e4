using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>A stated quantity.</summary>
/// <param name="Span">Number and unit, currency sign included.</param>
/// <param name="FirstToken">Index in the text's tokens.</param>
/// <param name="Value">In <paramref name="Unit"/>; negative for a percentage by which something is said to have fallen.</param>
/// <param name="Unit">
/// Amounts of money by size (<c>USD</c>, <c>million USD</c>, <c>billion USD</c>, <c>trillion USD</c>), likewise parameters and tokens;
/// otherwise the English noun (<c>percent</c>, <c>chips</c>, <c>MW</c>, <c>years</c>). Empty when the text names none.
/// </param>
/// <param name="Name">English name of what is measured: <c>revenue</c>, <c>stake</c>, <c>share of revenue</c>; null when no such word stands near.</param>
/// <param name="NameSpan">The word that says so.</param>
public sealed record Figure(Span Span, int FirstToken, int TokenCount, double Value, string Unit, string? Name, Span? NameSpan);
