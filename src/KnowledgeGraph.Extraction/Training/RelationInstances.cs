using KnowledgeGraph.Extraction.Attributes;
using KnowledgeGraph.Extraction.Attributes.Time;
using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>A sentence with the right answer for each pair of mentions and predicate that counts.</summary>
internal sealed record Question(SentenceFrame Frame, IReadOnlyDictionary<(int Subject, int Object, int Predicate), Target> Answers);

/// <summary>Instances for the relation, manner and speaker models from one document.</summary>
internal sealed class RelationInstances(AnnotatedTraining document, Ontology ontology, TimeFinder timeFinder, FigureFinder figureFinder)
{
    private const float OptionalWeight = 0.5f;

    private readonly FeatureList features = new();
    private IReadOnlyList<TimeExpression> when = [];

    public List<Instance> Relations { get; } = [];
    public List<Instance> Triggers { get; } = [];
    public List<Question> Questions { get; } = [];
    public List<Instance> Manners { get; } = [];
    public List<Instance> Qualifiers { get; } = [];
    public List<Instance> Times { get; } = [];
    public List<Instance> Figures { get; } = [];
    public List<Instance> Speakers { get; } = [];

    public static List<RelationInstances> All(List<AnnotatedTraining> documents, ExtractionKnowledge knowledge)
    {
        var times = Languages.Extracted.ToDictionary(l => l, l => new TimeFinder(knowledge.Lexicons[l]));
        var figures = Languages.Extracted.ToDictionary(l => l, l => new FigureFinder(knowledge.Lexicons[l]));
        return [.. documents.AsParallel().AsOrdered().Select(d =>
        {
            var instances = new RelationInstances(d, knowledge.Ontology, times[d.Document.Language], figures[d.Document.Language]);
            instances.Collect();
            return instances;
        })];
    }

    private void Collect()
    {
        var earlier = new List<Mentioned>();
        var anchor = document.Document.Date is { Day: not null } date ? date.Earliest : (DateOnly?)null;
        PartialDate? context = null;
        var inDocument = document.Document.Claims.SelectMany(Triples).Select(t => t.Triple).ToHashSet();
        foreach (var sentence in document.Sentences)
        {
            var frame = new SentenceFrame(document.Table, sentence.Sentence, ImpliedMentions.With(sentence.Mentions, earlier));
            var claims = document.Document.Claims.Where(c => sentence.Sentence.Span.Overlaps(c.Line) && Anchor(c, sentence)).ToList();
            when = timeFinder.Find(document.Table.Text, sentence.Sentence, anchor, context);
            if (when.Count > 0) context = when[^1].Start;
            Read(frame, claims, inDocument);
            Figure(frame);
            earlier.AddRange(sentence.Mentions);
        }
    }

    // A line may be cut into several sentences: the claim belongs to the one that holds its trigger.
    private static bool Anchor(GoldClaim claim, MentionedSentence sentence) =>
        claim.Trigger.Length == 0 ? sentence.Sentence.Span.Start <= claim.Line.Start + 2 : sentence.Sentence.Span.Overlaps(claim.Trigger);

    private void Read(SentenceFrame frame, List<GoldClaim> claims, HashSet<GoldTriple> inDocument)
    {
        var here = new Dictionary<GoldTriple, (GoldClaim Claim, float Weight)>();
        foreach (var claim in claims)
            foreach (var (triple, weight) in Triples(claim))
                if (!here.TryGetValue(triple, out var known) || known.Weight < weight) here[triple] = (claim, weight);
        Trigger(frame, claims);
        var answers = new Dictionary<(int, int, int), Target>();
        foreach (var pair in Candidates.Of(frame, ontology))
        {
            var (s, o) = (frame.Mentions[pair.Subject].Referent.Id, frame.Mentions[pair.Object].Referent.Id);
            PairFeatures.Extract(frame, pair.Subject, pair.Object, features);
            var targets = Targets(frame, pair, s, o, here, inDocument).ToArray();
            Relations.Add(new Instance(features.Items.ToArray(), targets));
            foreach (var target in targets) answers[(pair.Subject, pair.Object, target.Output)] = target;
            foreach (var predicate in ontology.Predicates)
                if (here.TryGetValue(new GoldTriple(s, predicate.Id, o), out var found)) Manner(frame, pair, predicate.Id, found.Claim, found.Weight);
        }
        Questions.Add(new Question(frame, answers));
        Speaking(frame, claims);
    }

    private void Trigger(SentenceFrame frame, List<GoldClaim> claims)
    {
        for (var i = 0; i < frame.Elements.Count; i++)
        {
            if (frame.Elements[i].Mention >= 0) continue;
            var token = frame.Table.Text.Tokens[frame.Elements[i].Token].Span;
            var signalled = claims.Where(c => c.Trigger.Overlaps(token)).SelectMany(c => c.Also.Prepend(c.Triple)).Select(t => t.Predicate).ToHashSet(StringComparer.Ordinal);
            TriggerModel.Extract(frame, i, features);
            Triggers.Add(new Instance(features.Items.ToArray(), [.. ontology.Predicates.Select((p, n) => new Target(n, signalled.Contains(p.Id), 1))]));
        }
    }

    private IEnumerable<Target> Targets(SentenceFrame frame, CandidatePair pair, string s, string o, Dictionary<GoldTriple, (GoldClaim, float Weight)> here, HashSet<GoldTriple> inDocument)
    {
        var (subject, @object) = (frame.Mentions[pair.Subject].Type, frame.Mentions[pair.Object].Type);
        for (var p = 0; p < ontology.Predicates.Length; p++)
        {
            var predicate = ontology.Predicates[p];
            if (!predicate.Domain.Contains(subject) || !predicate.Range.Contains(@object)) continue;
            var triple = new GoldTriple(s, predicate.Id, o);
            if (here.TryGetValue(triple, out var found)) yield return new Target(p, Holds: true, found.Weight);
            else if (!inDocument.Contains(triple)) yield return new Target(p, Holds: false, 1);
        }
    }

    private void Manner(SentenceFrame frame, CandidatePair pair, string predicate, GoldClaim claim, float weight)
    {
        // What only inference gives is rarely annotated with its manner and time: it teaches little about them.
        if (claim.Optional) weight = 0.1f;
        MannerModel.Extract(frame, pair, predicate, features);
        var targets = new Target[MannerModel.Outputs];
        for (var m = 0; m < MannerModel.Negation; m++) targets[m] = new Target(m, (int)claim.Modality == m, weight);
        targets[MannerModel.Negation] = new Target(MannerModel.Negation, claim.Negated, weight);
        Manners.Add(new Instance(features.Items.ToArray(), targets));
        Time(frame, pair, predicate, claim, weight);
        if (claim.Qualifiers.Count > 0 || claim.Triple.Predicate is "restricts" or "supplies" or "permits") Qualify(frame, pair, predicate, claim);
    }

    private void Time(SentenceFrame frame, CandidatePair pair, string predicate, GoldClaim claim, float weight)
    {
        var trigger = -1;
        for (var i = 0; i < frame.Elements.Count && trigger < 0; i++)
            if (frame.Elements[i].Mention < 0 && frame.Table.Text.Tokens[frame.Elements[i].Token].Span.Overlaps(claim.Trigger)) trigger = i;
        foreach (var time in when)
        {
            TimeModel.Extract(frame, when, time, pair, predicate, trigger, features);
            Times.Add(new Instance(features.Items.ToArray(), [new Target(0, claim.From == time.Start, weight), new Target(1, claim.To is { } to && (to == time.End || to == time.Start), weight)]));
        }
    }

    private void Figure(SentenceFrame frame)
    {
        foreach (var figure in figureFinder.Find(frame.Table.Text, frame.Sentence))
        {
            var owner = document.Document.Figures.FirstOrDefault(f => f.Line.Overlaps(figure.Span) && f.Line.In(document.Document.Text).IndexOf(f.Words, StringComparison.Ordinal) is >= 0 and var at
                && new Span(f.Line.Start + at, f.Line.Start + at + f.Words.Length).Overlaps(figure.Span));
            for (var m = 0; m < frame.Mentions.Count; m++)
            {
                if (!FigureModel.IsCandidate(frame, m, ontology)) continue;
                FigureModel.Extract(frame, figure, m, features);
                Figures.Add(new Instance(features.Items.ToArray(), [new Target(0, owner is not null && frame.Mentions[m].Referent.Id == Id(owner.Subject), 1)]));
            }
        }
    }

    private void Qualify(SentenceFrame frame, CandidatePair pair, string predicate, GoldClaim claim)
    {
        for (var m = 0; m < frame.Mentions.Count; m++)
        {
            if (!QualifierModel.IsCandidate(frame, pair, m)) continue;
            QualifierModel.Extract(frame, pair, predicate, m, features);
            Qualifiers.Add(new Instance(features.Items.ToArray(), [.. QualifierModel.Keys.Select((key, output) =>
                new Target(output, claim.Qualifiers.Any(q => q.Key == key && Id(q.Entity) == frame.Mentions[m].Referent.Id), 1))]));
        }
    }

    private void Speaking(SentenceFrame frame, List<GoldClaim> claims)
    {
        var speakers = claims.SelectMany(c => c.By).Select(Id).ToHashSet(StringComparer.Ordinal);
        for (var m = 0; m < frame.Mentions.Count; m++)
        {
            if (!SpeakerModel.IsCandidate(frame, m)) continue;
            SpeakerModel.Extract(frame, m, features);
            Speakers.Add(new Instance(features.Items.ToArray(), [new Target(0, speakers.Contains(frame.Mentions[m].Referent.Id), 1)]));
        }
    }

    private IEnumerable<(GoldTriple Triple, float Weight)> Triples(GoldClaim claim)
    {
        foreach (var triple in claim.Also.Prepend(claim.Triple))
        {
            var weight = claim.Optional || triple != claim.Triple ? OptionalWeight : 1;
            var read = new GoldTriple(Id(triple.Subject), triple.Predicate, Id(triple.Object));
            yield return (read, weight);
            if (ontology.TryPredicate(triple.Predicate, out var predicate) && predicate.Symmetric)
                yield return (new GoldTriple(read.Object, read.Predicate, read.Subject), weight);
        }
    }

    private string Id(string key) => document.IdOf.GetValueOrDefault(key, key);
}
