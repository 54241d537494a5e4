using System.Globalization;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Turns a named figure and its subject into a claim of <c>has_metric</c>.</summary>
internal static class MetricClaims
{
    public static Claim Of(Document document, SentenceFrame frame, Figure figure, Mentioned subject, float probability, string? period, bool reported, IEnumerable<string> speakers)
    {
        var words = figure.Span.In(document.Text);
        var metric = new Metric(figure.Name!, figure.Value, figure.Unit.Length == 0 ? null : figure.Unit, period, words);
        var sentence = frame.Sentence.Span;
        var key = string.Create(CultureInfo.InvariantCulture, $"{metric.Name}|{metric.Value}|{metric.Unit}|{metric.Period}");
        return new Claim(
            ContentId.Claim(document.Id, subject.Referent.Id, Ontology.HasMetric, key, negated: false), document.Id, subject.Referent.Id, Ontology.HasMetric,
            ObjectId: null, metric, reported ? Modality.Reported : Modality.Asserted, Negated: false, Math.Round(probability, 4), ValidFrom: null, ValidTo: null,
            reported ? [.. speakers] : [], [], new Evidence(sentence, sentence.In(document.Text), subject.IsImplied ? null : subject.Span, figure.Span, figure.NameSpan));
    }
}
