using FluentValidation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed.Reading;

namespace KnowledgeGraph.Seed.Validation;

/// <summary>One entity by itself; what concerns several entities is in <see cref="CrossChecks"/>.</summary>
internal sealed class EntityValidator : AbstractValidator<EntityEntry>
{
    public EntityValidator(Ontology ontology)
    {
        var types = ontology.EntityTypes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        RuleFor(e => e.Id).NotEmpty().WithMessage("has no id")
            .Matches("^[a-z0-9][a-z0-9.-]*$").WithMessage(e => $"id '{e.Id}' may hold lower-case ASCII letters, digits, '.' and '-' only")
            .Must(id => id?.StartsWith("p-", StringComparison.Ordinal) != true).WithMessage(e => $"id '{e.Id}': 'p-' is kept for entities found in documents");
        RuleFor(e => e.Type).Must(t => t is not null && types.Contains(t)).WithMessage(e => $"{e.Id}: '{e.Type}' is no entity type of the ontology");
        foreach (var language in Languages.Extracted)
            RuleFor(e => e.Names).Must(n => n.Count(t => t.Language == language.Code()) == 1).WithMessage(e => $"{e.Id}: needs exactly one name in '{language.Code()}'");
        RuleFor(e => e.WikidataId).Matches("^Q[1-9][0-9]*$").When(e => e.WikidataId is not null).WithMessage(e => $"{e.Id}: '{e.WikidataId}' is no Wikidata id (Q and a number)");
        RuleFor(e => e.Maker).Null().When(e => e.Type is not ("Chip" or "AIModel")).WithMessage(e => $"{e.Id}: only chips and models have a maker");
        RuleFor(e => e).Must(e => e.Demonyms.Count + e.Metonyms.Count == 0 || e.Type is "Country" or "Region").WithMessage(e => $"{e.Id}: only countries and regions have demonyms and metonyms");
    }
}
