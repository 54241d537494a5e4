using FluentValidation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed.Reading;

namespace KnowledgeGraph.Seed.Validation;

internal sealed class FactValidator : AbstractValidator<FactEntry>
{
    public FactValidator(Ontology ontology, IReadOnlyDictionary<string, string> typeOf)
    {
        RuleFor(f => f.Text).NotEmpty().WithMessage("has no text: a baseline claim needs the sentence that says it");
        RuleFor(f => f.Predicate).Must(p => p is not null && ontology.TryPredicate(p, out _)).WithMessage(f => $"'{f.Predicate}' is no predicate of the ontology");
        RuleFor(f => f.Subject).Must(s => s is not null && typeOf.ContainsKey(s)).WithMessage(f => $"subject '{f.Subject}' is no entity of the seed");
        RuleFor(f => f.Object).Must(o => o is not null && typeOf.ContainsKey(o)).WithMessage(f => $"object '{f.Object}' is no entity of the seed");
        RuleFor(f => f).Must(f => Fits(f, ontology, typeOf)).WithMessage(f => $"{f.Subject} {f.Predicate} {f.Object} is outside the predicate's domain or range");
        RuleFor(f => f.ValidFrom).Must(IsDate).WithMessage(f => $"from: '{f.ValidFrom}' is no date (2025, 2025-04 or 2025-04-16)");
        RuleFor(f => f.ValidTo).Must(IsDate).WithMessage(f => $"to: '{f.ValidTo}' is no date (2025, 2025-04 or 2025-04-16)");
    }

    private static bool IsDate(string? text) => text is null || PartialDate.Parse(text) is not null;

    private static bool Fits(FactEntry f, Ontology ontology, IReadOnlyDictionary<string, string> typeOf) =>
        f.Subject is null || f.Object is null || f.Predicate is null
        || !typeOf.TryGetValue(f.Subject, out var subject) || !typeOf.TryGetValue(f.Object, out var @object) || !ontology.TryPredicate(f.Predicate, out _)
        || ontology.Allows(subject, f.Predicate, @object);
}

internal sealed class FactsValidator : AbstractValidator<FactsEntry>
{
    public FactsValidator()
    {
        RuleFor(f => f.Title).NotEmpty().WithMessage("source has no title");
        RuleFor(f => f.Publisher).NotEmpty().WithMessage("source has no publisher: a baseline claim needs a named source");
        RuleFor(f => f.Statements).NotEmpty().WithMessage("source has no statements");
        RuleFor(f => f.PublishedAt).Must(p => p is null || EntryConversion.Time(p) is not null).WithMessage(f => $"published: '{f.PublishedAt}' is no day (2025-04-16)");
    }
}

internal sealed class DocumentValidator : AbstractValidator<DocumentEntry>
{
    public DocumentValidator()
    {
        RuleFor(d => d.Text).NotEmpty().WithMessage("has no text");
        RuleFor(d => d.Language).Must(l => l is "ar" or "en" or "zh").WithMessage(d => $"language '{d.Language}' is none of ar, en, zh");
        RuleFor(d => d.PublishedAt).Must(p => p is null || EntryConversion.Time(p) is not null).WithMessage(d => $"published: '{d.PublishedAt}' is no day (2025-04-16)");
    }
}
