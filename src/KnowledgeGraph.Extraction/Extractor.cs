using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Attributes.Time;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Figures;
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
    private readonly ExtractionKnowledge knowledge;
    private readonly ModelSet models;
    private readonly SoundIndex sounds;
    private readonly BoostedTrees? decision;
    private readonly ImmutableDictionary<Language, Gazetteer> gazetteers;
    private readonly ImmutableDictionary<Language, SignalLexicon> lexicons;
    private readonly ImmutableDictionary<Language, TimeFinder> times;
    private readonly ImmutableDictionary<Language, FigureFinder> figures;

    public Extractor(ExtractionKnowledge knowledge, TextAnnotator annotator)
    {
        this.knowledge = knowledge;
        models = ModelSet.Load(knowledge.Models);
        decision = models.Table(RelationModel.DecisionName) is { } table ? BoostedTrees.FromTable(table) : null;
        lexicons = Languages.Extracted.ToImmutableDictionary(l => l, l => new SignalLexicon(knowledge.Lexicons[l], annotator));
        times = Languages.Extracted.ToImmutableDictionary(l => l, l => new TimeFinder(knowledge.Lexicons[l]));
        figures = Languages.Extracted.ToImmutableDictionary(l => l, l => new FigureFinder(knowledge.Lexicons[l]));
        sounds = new SoundIndex(knowledge.Entities);
        gazetteers = Languages.Extracted.ToImmutableDictionary(l => l, l => new Gazetteer(l, knowledge.Entities, annotator));
    }

    public ExtractionResult Extract(Document document, AnnotatedText text)
    {
        if (models.Model(MentionTagger.ModelName) is null || !gazetteers.ContainsKey(text.Language)) return new ExtractionResult([], [], []);
        var table = new TokenTable(text, lexicons[text.Language]);
        var sentences = ReadMentions(table);
        var reader = new ClaimReader(knowledge.Ontology, models, decision!, times[text.Language], figures[text.Language]);
        var claims = reader.Read(document, table, sentences);
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

    private static ImmutableArray<Entity> NewEntities(IReadOnlyList<MentionedSentence> sentences, Language language) =>
        [.. sentences.SelectMany(s => s.Mentions).Select(m => m.Referent).Where(r => r.Profile is null).Distinct()
            .Select(r => new Entity(r.Id, r.Type, [new LocalizedText(language, r.Name)], [], [], WikidataId: null, EntityOrigin.Document))];
}
