using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Learning;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Instances for the mention tagger and the anaphor resolver.</summary>
internal static class MentionInstances
{
    /// <summary>Share of known names withheld from the tagger, so that it learns names nobody listed.</summary>
    private const double Withheld = 0.35;

    public static IEnumerable<TaggedSentence> Tagged(AnnotatedTraining document, TagSet tags, ImmutableArray<EntityProfile> entities, int round)
    {
        var list = new FeatureList();
        foreach (var (sentence, mentions) in document.Sentences)
        {
            var matches = document.Gazetteer.Matches(document.Table.Text, sentence)
                .Where(m => !IsWithheld(document.Document.Id, entities[m.Entries[0].Entity].Entity.Id, round));
            var features = new TaggerFeatures(document.Table, sentence, matches, entities);
            var rows = new uint[sentence.TokenCount][];
            for (var i = 0; i < rows.Length; i++)
            {
                features.Extract(i, list);
                rows[i] = list.Items.ToArray();
            }
            yield return new TaggedSentence(rows, Tags(sentence.FirstToken, sentence.TokenCount, mentions, tags));
        }
    }

    public static IEnumerable<Instance> Anaphors(AnnotatedTraining document)
    {
        var (before, list) = (new List<Mentioned>(), new FeatureList());
        foreach (var (sentence, mentions) in document.Sentences)
            foreach (var mention in mentions)
            {
                if (mention.IsAnaphor)
                {
                    var span = new TaggedSpan(mention.FirstToken, mention.TokenCount, TagSet.Anaphor);
                    foreach (var (candidate, nearer, ofType, opens) in AnaphorResolver.Candidates(before, sentence.Index))
                    {
                        AnaphorFeatures.Extract(document.Table, span, sentence.Index, candidate, nearer, ofType, opens, list);
                        yield return new Instance(list.Items.ToArray(), [new Target(0, candidate.Referent == mention.Referent, 1)]);
                    }
                }
                before.Add(mention);
            }
    }

    private static bool IsWithheld(string document, string entity, int round) =>
        FeatureHash.Join(FeatureHash.Of(document), FeatureHash.Of(entity) + (uint)round) % 1000 < Withheld * 1000;

    private static int[] Tags(int firstToken, int count, IReadOnlyList<Mentioned> mentions, TagSet tags)
    {
        var path = new int[count];
        foreach (var mention in mentions)
            for (var i = 0; i < mention.TokenCount; i++)
            {
                var kind = mention.IsAnaphor ? TagSet.Anaphor : mention.Type;
                path[mention.FirstToken - firstToken + i] = i == 0 ? tags.Begin(kind) : tags.Inside(kind);
            }
        return path;
    }
}
