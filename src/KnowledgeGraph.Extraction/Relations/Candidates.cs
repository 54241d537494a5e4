using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Two mentions of a sentence, by index, that some predicate allows as subject and object.</summary>
internal readonly record struct CandidatePair(int Subject, int Object);

/// <summary>High recall by construction: every ordered pair of different entities of a sentence that the ontology allows, each once, by its closest mentions.</summary>
internal static class Candidates
{
    public static IEnumerable<CandidatePair> Of(SentenceFrame frame, Ontology ontology)
    {
        var best = new Dictionary<(Referent, Referent), (CandidatePair Pair, int Distance)>();
        for (var s = 0; s < frame.Mentions.Count; s++)
            for (var o = 0; o < frame.Mentions.Count; o++)
            {
                var (subject, @object) = (frame.Mentions[s], frame.Mentions[o]);
                if (subject.Referent == @object.Referent || (subject.IsImplied && @object.IsImplied) || !ontology.AllowsAny(subject.Type, @object.Type)) continue;
                var distance = Distance(frame, s, o);
                var key = (subject.Referent, @object.Referent);
                if (!best.TryGetValue(key, out var known) || distance < known.Distance) best[key] = (new CandidatePair(s, o), distance);
            }
        return best.Values.Select(b => b.Pair);
    }

    private static int Distance(SentenceFrame frame, int s, int o) =>
        frame.Mentions[s].IsImplied || frame.Mentions[o].IsImplied ? 1000 : Math.Abs(frame.ElementOf(s) - frame.ElementOf(o));
}
