using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>What the extractor knows of an entity beside its names.</summary>
/// <param name="Kinds">Nouns by which a text may refer to it (<c>chipmaker</c>, <c>ministry</c>); keys of the lexicons' <c>kinds</c>.</param>
/// <param name="CountryId">The country it belongs to.</param>
/// <param name="MakerId">Chips and models: the company that designs it.</param>
/// <param name="Demonyms">Adjectives of a country (<c>Dutch</c>): a mention of the country only inside a phrase that stands for it.</param>
/// <param name="Metonyms">What stands for a government: capitals, <c>US officials</c>.</param>
public sealed record EntityProfile(
    Entity Entity, ImmutableArray<string> Kinds, string? CountryId, string? MakerId,
    ImmutableArray<LocalizedText> Demonyms, ImmutableArray<LocalizedText> Metonyms);
