using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Attributes;
using KnowledgeGraph.Extraction.Attributes.Time;
using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Reads the claims of one document from its mentions: relations with modality, polarity, time, source and qualifiers, and figures.</summary>
internal sealed class ClaimReader(Ontology ontology, ModelSet models, BoostedTrees decision, TimeFinder timeFinder, FigureFinder figureFinder)
{
    /// <summary>Claims less likely than this are not stored: a wrong edge is worse than a missing one.</summary>
    public const float Threshold = 0.6f;

    private readonly RelationModel relations = new(ontology, models.Model(RelationModel.ModelName)!, new TriggerModel(models.Model(TriggerModel.ModelName)!), decision);
    private readonly MannerModel manner = new(models.Model(MannerModel.ModelName)!);
    private readonly SpeakerModel speakers = new(models.Model(SpeakerModel.ModelName)!);
    private readonly QualifierModel qualifiers = new(models.Model(QualifierModel.ModelName)!);
    private readonly TimeModel times = new(models.Model(TimeModel.ModelName)!);
    private readonly FigureModel figures = new(models.Model(FigureModel.ModelName)!, ontology);

    public ImmutableArray<Claim> Read(Document document, TokenTable table, IReadOnlyList<MentionedSentence> sentences)
    {
        var (earlier, read, metrics) = (new List<Mentioned>(), new List<ReadRelation>(), new List<Claim>());
        var anchor = document.PublishedAt is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : (DateOnly?)null;
        PartialDate? context = null;
        foreach (var sentence in sentences)
        {
            var frame = new SentenceFrame(table, sentence.Sentence, ImpliedMentions.With(sentence.Mentions, earlier));
            var when = timeFinder.Find(table.Text, sentence.Sentence, anchor, context);
            var speaking = speakers.Of(frame).ToImmutableArray();
            read.AddRange(Relations(frame, when, speaking));
            metrics.AddRange(Metrics(document, frame, when, speaking));
            if (when.Count > 0) context = when[^1].Start;
            earlier.AddRange(sentence.Mentions);
        }
        return [.. ClaimBuilder.Build(document, ontology, read).Concat(metrics.DistinctBy(m => m.Id)).OrderBy(c => c.Evidence.Sentence.Start).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<ReadRelation> Relations(SentenceFrame frame, IReadOnlyList<TimeExpression> when, ImmutableArray<string> speaking)
    {
        foreach (var relation in relations.Score(frame, Threshold))
        {
            var (modality, negated) = manner.Read(frame, relation.Pair, relation.Predicate);
            var (from, to) = times.Of(frame, when, relation.Pair, relation.Predicate, relation.TriggerElement);
            yield return new ReadRelation(
                frame, relation.Pair, relation.Predicate, relation.Probability, modality, negated, speaking, from, to,
                [.. qualifiers.Of(frame, relation.Pair, relation.Predicate)], relation.Trigger);
        }
    }

    private IEnumerable<Claim> Metrics(Document document, SentenceFrame frame, IReadOnlyList<TimeExpression> when, ImmutableArray<string> speaking)
    {
        foreach (var figure in figureFinder.Find(frame.Table.Text, frame.Sentence))
            if (figure.Name is not null && figures.SubjectOf(frame, figure) is { } subject)
                yield return MetricClaims.Of(document, frame, figure, frame.Mentions[subject.Mention], subject.Probability, FigureModel.Period(figure, when), speaking.Length > 0, speaking);
    }
}
