using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Knowledge;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>A training document as the extractor would see it: its tokens and sentences, with the annotated mentions in place of found ones.</summary>
internal sealed class AnnotatedTraining
{
    private readonly Dictionary<string, Referent> referents = new(StringComparer.Ordinal);

    public AnnotatedTraining(TrainingDocument document, TextAnnotator annotator, Gazetteer gazetteer, SignalLexicon lexicon, ImmutableArray<EntityProfile> entities)
    {
        (Document, Gazetteer) = (document, gazetteer);
        Table = new TokenTable(annotator.Annotate(document.Text, document.Language), lexicon);
        foreach (var sentence in Table.Text.Sentences)
            if (sentence.TokenCount > 0 && document.Lines.Any(l => l.Overlaps(sentence.Span)))
                Sentences.Add(Read(sentence, entities));
        IdOf = referents.ToDictionary(r => r.Key, r => r.Value.Id, StringComparer.Ordinal);
    }

    public static List<AnnotatedTraining> All(IReadOnlyList<TrainingDocument> documents, ExtractionKnowledge knowledge, TextAnnotator annotator)
    {
        var gazetteers = Languages.Extracted.ToDictionary(l => l, l => new Gazetteer(l, knowledge.Entities, annotator));
        var lexicons = Languages.Extracted.ToDictionary(l => l, l => new SignalLexicon(knowledge.Lexicons[l], annotator));
        return [.. documents.AsParallel().AsOrdered().Select(d => new AnnotatedTraining(d, annotator, gazetteers[d.Language], lexicons[d.Language], knowledge.Entities))];
    }

    public TrainingDocument Document { get; }
    public TokenTable Table { get; }
    public Gazetteer Gazetteer { get; }
    public List<MentionedSentence> Sentences { get; } = [];

    /// <summary>Referent id of each annotator's key that is mentioned.</summary>
    public IReadOnlyDictionary<string, string> IdOf { get; }

    private MentionedSentence Read(Sentence sentence, ImmutableArray<EntityProfile> entities)
    {
        var matches = Gazetteer.Matches(Table.Text, sentence).ToList();
        var mentions = new List<Mentioned>();
        foreach (var gold in Document.Mentions.Where(m => sentence.Span.Overlaps(m.Span)).OrderBy(m => m.Span.Start))
        {
            var (first, count) = Tokens(sentence, gold.Span);
            if (count == 0 || (mentions.Count > 0 && first < mentions[^1].EndToken) || !Document.Types.TryGetValue(gold.Key, out var type)) continue;
            if (!referents.TryGetValue(gold.Key, out var referent)) referents[gold.Key] = referent = Referent(gold, type, first, count, matches, entities);
            referent.MentionCount++;
            mentions.Add(new Mentioned(gold.Span, first, count, sentence.Index, type, gold.IsAnaphor, referent));
        }
        return new MentionedSentence(sentence, mentions);
    }

    private Referent Referent(GoldMention gold, string type, int first, int count, List<GazetteerMatch> matches, ImmutableArray<EntityProfile> entities)
    {
        var known = matches.Where(m => m.FirstToken == first && m.TokenCount == count).SelectMany(m => m.Entries)
            .Select(e => entities[e.Entity]).FirstOrDefault(p => p.Entity.Type == type)
            ?? entities.FirstOrDefault(p => p.Entity.Id == ContentId.Entity(gold.Key) && p.Entity.Type == type);
        return new Referent(known?.Entity.Id ?? gold.Key, type, known, gold.Span.In(Document.Text));
    }

    private (int First, int Count) Tokens(Sentence sentence, Span span)
    {
        var (first, last) = (-1, -1);
        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
            if (Table.Text.Tokens[i].Span.Overlaps(span)) (first, last) = (first < 0 ? i : first, i);
        return first < 0 ? (0, 0) : (first, last - first + 1);
    }
}
