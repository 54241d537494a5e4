using System.Collections.Immutable;
using KnowledgeGraph.Ingestion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Scores what the pipeline reads from gold documents, by the rules of docs/annotation.md.</summary>
/// <param name="known">Entities that what was read may refer to beside its new ones.</param>
/// <param name="read">Reads the document of a gold file.</param>
/// <param name="show">Told what was missed and what was wrong.</param>
public sealed class Scorer(IEnumerable<Entity> known, Func<GoldDocument, DocumentGraph> read, Action<string>? show)
{
    private static readonly HashSet<string> Symmetric = new(["partners_with", "competes_with", "negotiates_with"], StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, Entity> seed = known.ToImmutableDictionary(e => e.Id, StringComparer.Ordinal);

    public static Scorer Of(DocumentPipeline pipeline, Action<string>? show) => new(pipeline.Seed.Entities.Select(e => e.Entity), gold => Read(pipeline, gold), show);

    public Score Score(GoldDocument gold)
    {
        var graph = read(gold);
        var entities = graph.NewEntities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Entity Of(string id) => seed.GetValueOrDefault(id) ?? entities[id];
        show?.Invoke($"  {gold.Id}");
        var score = new Score { Documents = 1 };
        var mentioned = graph.Mentions.Select(m => m.EntityId).Concat(graph.Claims.SelectMany(c => (string?[])[c.SubjectId, c.ObjectId])).OfType<string>().Distinct(StringComparer.Ordinal);
        Entities(gold, mentioned.Select(Of), score);
        Claims(gold, graph, Of, score);
        score.SpansOff = graph.Claims.Count(c => c.Evidence.Sentence.In(gold.Text) != c.Evidence.Text);
        return score;
    }

    private static DocumentGraph Read(DocumentPipeline pipeline, GoldDocument gold)
    {
        DateTimeOffset? published = PartialDate.Parse(gold.PublishedAt) is { } day ? new DateTimeOffset(day.Earliest, TimeOnly.MinValue, TimeSpan.Zero) : null;
        return pipeline.Read(new IncomingDocument(gold.Text, gold.Title, null, gold.Publisher, null, published), Languages.FromCode(gold.Language), DateTimeOffset.UnixEpoch);
    }

    private void Entities(GoldDocument gold, IEnumerable<Entity> found, Score score)
    {
        var hit = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in found)
        {
            var keys = Keys(gold, entity).Where(k => gold.Entities[k].Type == entity.Type).ToList();
            hit.UnionWith(keys);
            if (keys.Count == 0) { score.EntityWrong++; show?.Invoke($"    entity not in gold: {entity.Type} {entity.NameIn(Languages.FromCode(gold.Language))}"); }
            else if (keys.Exists(k => gold.Entities[k].Required)) score.EntityRight++;
        }
        foreach (var required in gold.Entities.Values.Where(e => e.Required))
        {
            score.EntityGold++;
            if (hit.Contains(required.Key)) score.EntityFound++;
            else show?.Invoke($"    entity missed: {required.Type} {required.Key}");
        }
    }

    private void Claims(GoldDocument gold, DocumentGraph graph, Func<string, Entity> of, Score score)
    {
        var golds = gold.Claims.Where(c => c.Predicate != Ontology.HasMetric && c.Object is not null && gold.Entities.ContainsKey(c.Object)).ToList();
        var (found, seen) = (new HashSet<int>(), new HashSet<(string, string, string)>());
        foreach (var claim in graph.Claims.Where(c => c.ObjectId is not null))
        {
            if (!seen.Add((claim.SubjectId, claim.Predicate, claim.ObjectId!))) continue;
            var (subjects, objects) = (Keys(gold, of(claim.SubjectId)), Keys(gold, of(claim.ObjectId!)));
            var matches = Enumerable.Range(0, golds.Count).Where(i => golds[i].Ways.Any(w => Matches(w, claim.Predicate, subjects, objects))).ToList();
            score.Reliability.Count(claim.Confidence, right: matches.Count > 0);
            if (matches.Count == 0)
            {
                score.Wrong++;
                score.Count(claim.Predicate, wrong: 1);
                show?.Invoke($"    wrong: {of(claim.SubjectId).NameIn(Language.En)} {claim.Predicate} {of(claim.ObjectId!).NameIn(Language.En)} {claim.Confidence:F2} | {claim.Evidence.Text}");
                continue;
            }
            if (matches.FindIndex(i => golds[i].Required && !found.Contains(i)) is >= 0 and var at) Attributes(gold, golds[matches[at]], claim, of, score);
            found.UnionWith(matches);
        }
        for (var i = 0; i < golds.Count; i++)
        {
            if (!golds[i].Required) continue;
            score.Gold++;
            if (found.Contains(i)) score.Found++;
            score.Count(golds[i].Predicate, gold: 1, found: found.Contains(i) ? 1 : 0);
            if (!found.Contains(i)) show?.Invoke($"    missed: {golds[i].Subject} {golds[i].Predicate} {golds[i].Object} | {golds[i].Evidence}");
        }
    }

    private void Attributes(GoldDocument gold, GoldClaim wanted, Claim claim, Func<string, Entity> of, Score score)
    {
        show?.Invoke($"    right: {wanted.Subject} {wanted.Predicate} {wanted.Object} modality {wanted.Modality}/{claim.Modality} time {wanted.ValidFrom}/{claim.ValidFrom} said {string.Join('+', wanted.AttributedTo)}/{string.Join('+', claim.AttributedTo)} | {claim.Evidence.Text}");
        score.Right++;
        score.Count(claim.Predicate, right: 1);
        if (claim.Modality.ToString().Equals(wanted.Modality, StringComparison.OrdinalIgnoreCase)) score.ModalityRight++;
        if (claim.Negated == wanted.Negated) score.NegationRight++;
        if (wanted.ValidFrom is not null || claim.ValidFrom is not null)
        {
            score.TimeAsked++;
            if (wanted.ValidFrom == claim.ValidFrom?.ToString()) score.TimeRight++;
        }
        if (wanted.AttributedTo.Count == 0) return;
        score.AttributionAsked++;
        if (claim.AttributedTo.SelectMany(a => Keys(gold, of(a))).Intersect(wanted.AttributedTo, StringComparer.Ordinal).Any()) score.AttributionRight++;
    }

    private static bool Matches((string Subject, string Predicate, string Object) way, string predicate, HashSet<string> subjects, HashSet<string> objects) =>
        way.Predicate == predicate && ((subjects.Contains(way.Subject) && objects.Contains(way.Object))
            || (Symmetric.Contains(predicate) && subjects.Contains(way.Object) && objects.Contains(way.Subject)));

    private static HashSet<string> Keys(GoldDocument gold, Entity entity)
    {
        var have = entity.Names.Concat(entity.Aliases).Select(t => ScoringFold.Fold(t.Text)).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        return gold.Entities.Values.Where(e => e.Names.Overlaps(have)).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
    }
}
