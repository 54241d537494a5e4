using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction;

/// <summary>All that the extractor reads from the seed: types and predicates, known entities, word lists, learned weights.</summary>
/// <param name="Models">Content of the model file; empty for an extractor that is about to be trained.</param>
public sealed record ExtractionKnowledge(
    Ontology Ontology, ImmutableArray<EntityProfile> Entities, ImmutableDictionary<Language, Lexicon> Lexicons, ReadOnlyMemory<byte> Models);
