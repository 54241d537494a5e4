using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seed;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Ingestion;

/// <summary>Baseline facts as documents: the statements of a source, a line each, are the text; each is the evidence of its claim.</summary>
internal static class FactDocuments
{
    /// <summary>Confidence of a baseline fact: a person wrote it down from a named source.</summary>
    public const double Confidence = 0.98;

    public static DocumentGraph Graph(SeedFacts facts, Ontology ontology, DateTimeOffset now)
    {
        var text = string.Join('\n', facts.Statements.Select(s => s.Text));
        var url = Document.BaselineScheme + (facts.Url ?? $"{facts.File}#{facts.Title}");
        var hash = ContentId.ContentHash(text, facts.Title, url, facts.Publisher, facts.PublishedAt);
        var document = new Document(ContentId.Document(hash), hash, text, facts.Title, url, facts.Publisher, Language.En, facts.PublishedAt, now);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var at = 0;
        foreach (var fact in facts.Statements)
        {
            claims.Add(Claim(document, ontology, fact, new Span(at, at + fact.Text.Length)));
            at += fact.Text.Length + 1;
        }
        return new DocumentGraph(document, [], [], [.. claims.DistinctBy(c => c.Id)]);
    }

    private static Claim Claim(Document document, Ontology ontology, SeedFact fact, Span sentence)
    {
        var (subject, @object) = (fact.SubjectId, fact.ObjectId);
        if (ontology.Predicate(fact.Predicate).Symmetric && string.CompareOrdinal(subject, @object) > 0) (subject, @object) = (@object, subject);
        return new Claim(
            ContentId.Claim(document.Id, subject, fact.Predicate, @object, negated: false), document.Id, subject, fact.Predicate, @object, Metric: null,
            Modality.Asserted, Negated: false, Confidence, fact.ValidFrom, fact.ValidTo, [], [],
            new Evidence(sentence, sentence.In(document.Text), Subject: null, Object: null, Trigger: null));
    }
}
