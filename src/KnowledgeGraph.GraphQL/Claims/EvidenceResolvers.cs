using KnowledgeGraph.GraphQL.Resolving;
using KnowledgeGraph.GraphQL.Sdl;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Claims;

/// <summary>Fields of what a claim holds: evidence, figures, qualifiers and its review.</summary>
internal static class EvidenceResolvers
{
    public static void AddTo(ResolverTable table)
    {
        AddEvidence(table);
        table.For<Metric>("Metric").Value("name", m => m.Name).Value("value", m => Finite(m.Value)).Value("unit", m => m.Unit).Value("period", m => m.Period).Value("text", m => m.Text);
        table.For<Qualifier>("Qualifier").Value("key", q => q.Key).Value("text", q => q.Text)
            .Batch("entity", (qualifiers, _, context) => Loading.ByIdAsync(qualifiers.Select(q => q.EntityId), context.Reader.HistoricEntitiesByIdAsync, context.Cancel));
        table.For<Review>("Review").Value("decision", r => EnumNames.Of(r.Decision)).Value("reviewer", r => r.Reviewer).Value("note", r => r.Note).Value("decidedAt", r => r.DecidedAt);
    }

    private static void AddEvidence(ResolverTable table)
    {
        table.For<Evidence>("Evidence").Value("text", e => e.Text)
            .Value("start", e => e.Sentence.Start).Value("end", e => e.Sentence.End)
            .Value("subjectSpan", e => e.Subject).Value("objectSpan", e => e.Object).Value("triggerSpan", e => e.Trigger);
        table.For<Span>("Span").Value("start", s => s.Start).Value("end", s => s.End);
    }

    // JSON has no infinity; a figure beyond a double's range is still there in its words.
    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
