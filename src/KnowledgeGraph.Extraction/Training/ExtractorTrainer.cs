using KnowledgeGraph.Extraction.Attributes;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Learns all models of the extractor from annotated documents. The same documents and seed give the same bytes.</summary>
public sealed class ExtractorTrainer(ExtractionKnowledge knowledge, TextAnnotator annotator, Action<string> report)
{
    public byte[] Train(IReadOnlyList<TrainingDocument> documents)
    {
        var gazetteers = Languages.Extracted.ToDictionary(l => l, l => new Gazetteer(l, knowledge.Entities, annotator));
        var annotated = documents.AsParallel().AsOrdered().Select(d => new AnnotatedTraining(d, annotator, gazetteers[d.Language], knowledge.Entities)).ToList();
        report($"{annotated.Count} documents, {annotated.Sum(a => a.Sentences.Count)} sentences");
        var models = new Dictionary<string, LinearModel>(StringComparer.Ordinal);
        var tables = new Dictionary<string, float[]>(StringComparer.Ordinal);
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            () => { var (emissions, transitions) = TrainTagger(annotated); lock (models) { models[MentionTagger.ModelName] = emissions; tables[MentionTagger.TransitionsName] = transitions; } },
            () => { foreach (var (name, model) in TrainRelations(annotated)) lock (models) models[name] = model; });
        return new ModelSet(models, tables).Save();
    }

    private (LinearModel, float[]) TrainTagger(List<AnnotatedTraining> documents)
    {
        var tags = new TagSet(knowledge.Ontology);
        var sentences = documents.SelectMany(d => MentionInstances.Tagged(d, tags, knowledge.Entities, round: 0)).ToList();
        report($"mentions: {sentences.Count} sentences");
        return new TaggerTrainer(tags).Train(sentences);
    }

    private IEnumerable<(string, LinearModel)> TrainRelations(List<AnnotatedTraining> documents)
    {
        var instances = documents.ConvertAll(d => { var i = new RelationInstances(d, knowledge.Ontology); i.Collect(); return i; });
        yield return (AnaphorResolver.ModelName, Fit("anaphors", 1, [.. documents.SelectMany(MentionInstances.Anaphors)]));
        yield return (SpeakerModel.ModelName, Fit("speakers", 1, [.. instances.SelectMany(i => i.Speakers)]));
        yield return (MannerModel.ModelName, Fit("manner", MannerModel.Outputs, [.. instances.SelectMany(i => i.Manners)]));
        yield return (RelationModel.ModelName, Fit("relations", knowledge.Ontology.Predicates.Length, [.. instances.SelectMany(i => i.Relations)]));
    }

    private LinearModel Fit(string name, int outputs, List<Instance> instances)
    {
        report($"{name}: {instances.Count} instances");
        return new LogisticTrainer(outputs).Train(instances);
    }
}
