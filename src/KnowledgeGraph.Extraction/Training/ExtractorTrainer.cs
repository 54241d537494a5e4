using KnowledgeGraph.Extraction.Attributes;
using KnowledgeGraph.Extraction.Attributes.Time;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Learns all models of the extractor from annotated documents. The same documents and seed give the same bytes.</summary>
public sealed class ExtractorTrainer(ExtractionKnowledge knowledge, TextAnnotator annotator, Action<string> report)
{
    public byte[] Train(IReadOnlyList<TrainingDocument> documents)
    {
        var annotated = AnnotatedTraining.All(documents, knowledge, annotator);
        report($"{annotated.Count} documents, {annotated.Sum(a => a.Sentences.Count)} sentences");
        var instances = RelationInstances.All(annotated, knowledge);
        var models = new Dictionary<string, LinearModel>(StringComparer.Ordinal);
        var tables = new Dictionary<string, float[]>(StringComparer.Ordinal);
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            () => { var (emissions, transitions) = TrainTagger(annotated); lock (models) { models[MentionTagger.ModelName] = emissions; tables[MentionTagger.TransitionsName] = transitions; } },
            () => { foreach (var (name, model) in TrainRelations(annotated, instances)) lock (models) models[name] = model; },
            () => { var decision = RelationTrainer.Decision(knowledge.Ontology, instances, report); lock (models) tables[RelationModel.DecisionName] = decision.ToTable(); });
        return new ModelSet(models, tables).Save();
    }

    private (LinearModel, float[]) TrainTagger(List<AnnotatedTraining> documents)
    {
        var tags = new TagSet(knowledge.Ontology);
        var sentences = documents.SelectMany(d => MentionInstances.Tagged(d, tags, knowledge.Entities, round: 0)).ToList();
        report($"mentions: {sentences.Count} sentences");
        return new TaggerTrainer(tags).Train(sentences);
    }

    private IEnumerable<(string, LinearModel)> TrainRelations(List<AnnotatedTraining> documents, List<RelationInstances> instances)
    {
        yield return (AnaphorResolver.ModelName, Fit("anaphors", 1, [.. documents.SelectMany(MentionInstances.Anaphors)]));
        yield return (SpeakerModel.ModelName, Fit("speakers", 1, [.. instances.SelectMany(i => i.Speakers)]));
        yield return (MannerModel.ModelName, Fit("manner", MannerModel.Outputs, [.. instances.SelectMany(i => i.Manners)]));
        yield return (QualifierModel.ModelName, Fit("qualifiers", QualifierModel.Keys.Length, [.. instances.SelectMany(i => i.Qualifiers)]));
        yield return (TimeModel.ModelName, Fit("times", 2, [.. instances.SelectMany(i => i.Times)]));
        yield return (FigureModel.ModelName, Fit("figures", 1, [.. instances.SelectMany(i => i.Figures)]));
        yield return (TriggerModel.ModelName, RelationTrainer.Triggers(knowledge.Ontology, instances));
        yield return (RelationModel.ModelName, RelationTrainer.Pairs(knowledge.Ontology, instances));
    }

    private LinearModel Fit(string name, int outputs, List<Instance> instances)
    {
        report($"{name}: {instances.Count} instances");
        return new LogisticTrainer(outputs, epochs: 6, rate: 0.03f, l2: 1e-4f, minCount: 3).Train(instances);
    }
}
