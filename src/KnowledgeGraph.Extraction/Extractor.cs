using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Attributes;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// From annotated text to entities and claims, without a model call and always the same for the same input. The order: mentions are tagged and
/// linked, anaphors resolved, every allowed pair of a sentence scored for every predicate, and the likely ones given modality, polarity, time and source.
/// Safe for use by several threads.
/// </summary>
public sealed class Extractor
{
    /// <summary>Claims less likely than this are not stored: a wrong edge is worse than a missing one.</summary>
    public const float Threshold = 0.5f;

    private readonly ExtractionKnowledge knowledge;
    private readonly ModelSet models;
    private readonly SoundIndex sounds;
    private readonly BoostedTrees? decision;
    private readonly ImmutableDictionary<Language, Gazetteer> gazetteers;
    private readonly ImmutableDictionary<Language, SignalLexicon> lexicons;

    public Extractor(ExtractionKnowledge knowledge, TextAnnotator annotator)
    {
        this.knowledge = knowledge;
        models = ModelSet.Load(knowledge.Models);
        decision = models.Table(RelationModel.DecisionName) is { } table ? BoostedTrees.FromTable(table) : null;
        lexicons = Languages.Extracted.ToImmutableDictionary(l => l, l => new SignalLexicon(knowledge.Lexicons[l], annotator));
        sounds = new SoundIndex(knowledge.Entities);
        gazetteers = Languages.Extracted.ToImmutableDictionary(l => l, l => new Gazetteer(l, knowledge.Entities, annotator));
    }

    public ExtractionResult Extract(Document document, AnnotatedText text)
    {
        if (models.Model(MentionTagger.ModelName) is null || !gazetteers.ContainsKey(text.Language)) return new ExtractionResult([], [], []);
        var table = new TokenTable(text, lexicons[text.Language]);
        var sentences = ReadMentions(table);
        var claims = ClaimBuilder.Build(document, knowledge.Ontology, ReadRelations(table, sentences));
        var mentions = sentences.SelectMany(s => s.Mentions).Select(m => new Mention(m.Referent.Id, document.Id, m.Span, m.Span.In(document.Text))).ToImmutableArray();
        return new ExtractionResult(mentions, NewEntities(sentences, text.Language), claims);
    }

    internal IReadOnlyList<MentionedSentence> ReadMentions(TokenTable table)
    {
        var tags = new TagSet(knowledge.Ontology);
        var tagger = new MentionTagger(tags, models.Model(MentionTagger.ModelName)!, models.Table(MentionTagger.TransitionsName)!);
        var anaphors = models.Model(AnaphorResolver.ModelName) is { } model ? new AnaphorResolver(model) : null;
        return new MentionReader(tagger, anaphors, gazetteers[table.Text.Language], sounds, knowledge.Entities).Read(table);
    }

    private IEnumerable<ReadRelation> ReadRelations(TokenTable table, IReadOnlyList<MentionedSentence> sentences)
    {
        var relations = new RelationModel(
            knowledge.Ontology, models.Model(RelationModel.ModelName)!, new TriggerModel(models.Model(TriggerModel.ModelName)!), decision!);
        var manner = new MannerModel(models.Model(MannerModel.ModelName)!);
        var speakers = new SpeakerModel(models.Model(SpeakerModel.ModelName)!);
        var qualifiers = new QualifierModel(models.Model(QualifierModel.ModelName)!);
        var earlier = new List<Mentioned>();
        foreach (var sentence in sentences)
        {
            var frame = new SentenceFrame(table, sentence.Sentence, ImpliedMentions.With(sentence.Mentions, earlier));
            var found = relations.Score(frame, Threshold);
            var speaking = found.Count == 0 ? [] : speakers.Of(frame).ToImmutableArray();
            foreach (var relation in found)
            {
                var (modality, negated) = manner.Read(frame, relation.Pair, relation.Predicate);
                yield return new ReadRelation(frame, relation.Pair, relation.Predicate, relation.Probability, modality, negated, speaking, null, null,
                    [.. qualifiers.Of(frame, relation.Pair, relation.Predicate)], relation.Trigger);
            }
            earlier.AddRange(sentence.Mentions);
        }
    }

    private static ImmutableArray<Entity> NewEntities(IReadOnlyList<MentionedSentence> sentences, Language language) =>
        [.. sentences.SelectMany(s => s.Mentions).Select(m => m.Referent).Where(r => r.Profile is null).Distinct()
            .Select(r => new Entity(r.Id, r.Type, [new LocalizedText(language, r.Name)], [], [], WikidataId: null, EntityOrigin.Document))];
}
