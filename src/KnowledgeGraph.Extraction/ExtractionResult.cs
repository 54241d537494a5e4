using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction;

/// <summary>What was read from one document.</summary>
/// <param name="NewEntities">Provisional entities that mentions and claims refer to.</param>
public sealed record ExtractionResult(ImmutableArray<Mention> Mentions, ImmutableArray<Entity> NewEntities, ImmutableArray<Claim> Claims);
