using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A relation read from a sentence with how it is said, before it becomes a claim.</summary>
internal sealed record ReadRelation(
    SentenceFrame Frame, CandidatePair Pair, string Predicate, double Confidence, Modality Modality, bool Negated, ImmutableArray<string> Speakers,
    PartialDate? ValidFrom, PartialDate? ValidTo, ImmutableArray<Qualifier> Qualifiers, Span? Trigger)
{
    public Mentioned Subject => Frame.Mentions[Pair.Subject];
    public Mentioned Object => Frame.Mentions[Pair.Object];
}

/// <summary>Turns what was read into claims: each subject, predicate, object and polarity once a document, from the sentence that says it most surely.</summary>
internal static class ClaimBuilder
{
    public static ImmutableArray<Claim> Build(Document document, Ontology ontology, IEnumerable<ReadRelation> relations)
    {
        var best = new Dictionary<string, (Claim Claim, int Start)>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            var claim = ToClaim(document, ontology, relation);
            if (!best.TryGetValue(claim.Id, out var other) || claim.Confidence > other.Claim.Confidence)
                best[claim.Id] = (claim, claim.Evidence.Sentence.Start);
        }
        return [.. best.Values.OrderBy(b => b.Start).ThenBy(b => b.Claim.Id, StringComparer.Ordinal).Select(b => b.Claim)];
    }

    private static Claim ToClaim(Document document, Ontology ontology, ReadRelation r)
    {
        var (subject, @object) = (r.Subject, r.Object);
        if (ontology.Predicate(r.Predicate).Symmetric && string.CompareOrdinal(subject.Referent.Id, @object.Referent.Id) > 0) (subject, @object) = (@object, subject);
        var sentence = r.Frame.Sentence.Span;
        var evidence = new Evidence(sentence, sentence.In(document.Text), Place(subject), Place(@object), r.Trigger);
        var attributed = r.Modality == Modality.Asserted ? [] : r.Speakers;
        return new Claim(
            ContentId.Claim(document.Id, subject.Referent.Id, r.Predicate, @object.Referent.Id, r.Negated), document.Id, subject.Referent.Id, r.Predicate,
            @object.Referent.Id, Metric: null, r.Modality, r.Negated, Math.Round(r.Confidence, 4), r.ValidFrom, r.ValidTo, attributed, r.Qualifiers, evidence);
    }

    private static Span? Place(Mentioned mention) => mention.IsImplied ? null : mention.Span;
}
