using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>A tagged name on its way to an entity.</summary>
/// <param name="Span">Without proclitics.</param>
/// <param name="Folded">Words of the name as names are compared.</param>
/// <param name="CommonNouns">Tokens of the span that are common nouns (company, chip ...).</param>
/// <param name="Matches">Known names inside the span, longest first.</param>
internal sealed record NameCandidate(
    Span Span, int FirstToken, int TokenCount, int Sentence, string Type, string Surface, string[] Folded, IReadOnlyList<GazetteerMatch> Matches, IReadOnlySet<int> CommonNouns);
