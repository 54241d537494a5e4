using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>An annotated document of <c>graph-seed/training</c> (format: the README there). Keys name entities within the document.</summary>
/// <param name="Lines">The sentences that are content; the rest of the text is page noise.</param>
public sealed record TrainingDocument(
    string Id, Language Language, string? Publisher, PartialDate? Date, string? Title, string Text,
    IReadOnlyDictionary<string, string> Types, IReadOnlyList<GoldMention> Mentions, IReadOnlyList<GoldClaim> Claims, IReadOnlyList<GoldFigure> Figures,
    IReadOnlyList<Span> Lines);

/// <param name="IsAnaphor">A pronoun or definite description.</param>
public sealed record GoldMention(Span Span, string Key, bool IsAnaphor);

public readonly record struct GoldTriple(string Subject, string Predicate, string Object);

/// <param name="Optional">Needs inference, or two careful readers could differ.</param>
/// <param name="Also">Equally right ways of saying it.</param>
/// <param name="Line">The sentence.</param>
/// <param name="Trigger">Within the sentence.</param>
public sealed record GoldClaim(
    GoldTriple Triple, Modality Modality, bool Negated, bool Optional, PartialDate? From, PartialDate? To,
    IReadOnlyList<string> By, IReadOnlyList<GoldTriple> Also, IReadOnlyList<(string Key, string Entity)> Qualifiers, Span Line, Span Trigger);

public sealed record GoldFigure(string Subject, string Name, double Value, string Unit, string Period, Span Line, string Words);
