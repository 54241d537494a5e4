using KnowledgeGraph.Extraction.Learning;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A run of tokens that the tagger takes for a mention. Kind is an entity type or <see cref="TagSet.Anaphor"/>.</summary>
internal readonly record struct TaggedSpan(int FirstToken, int TokenCount, string Kind);

/// <summary>First-order sequence tagger: emission scores of a linear model, transition scores of a table, best path by Viterbi.</summary>
internal sealed class MentionTagger(TagSet tags, LinearModel emissions, float[] transitions)
{
    public const string ModelName = "mentions", TransitionsName = "mentions.transitions";

    public int[] Decode(TaggerFeatures features, int length)
    {
        var (count, list, scores) = (tags.Count, new FeatureList(), new float[emissions.Stride]);
        var best = new float[length, count];
        var from = new int[length, count];
        for (var i = 0; i < length; i++)
        {
            features.Extract(i, list);
            emissions.Score(list.Items, scores);
            for (var tag = 0; tag < count; tag++) Extend(best, from, i, tag, scores[tag]);
        }
        return Backtrack(best, from, length);
    }

    public IEnumerable<TaggedSpan> Spans(int[] path, int firstToken)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == TagSet.Outside || tags.IsInside(path[i])) continue;
            var end = i + 1;
            while (end < path.Length && path[end] == path[i] + 1) end++;
            yield return new TaggedSpan(firstToken + i, end - i, tags.Kind(path[i]));
        }
    }

    private void Extend(float[,] best, int[,] from, int i, int tag, float emission)
    {
        var (top, at) = (float.NegativeInfinity, -1);
        if (i == 0) (top, at) = (tags.IsInside(tag) ? float.NegativeInfinity : 0, 0);
        else
            for (var previous = 0; previous < tags.Count; previous++)
            {
                if (!tags.MayFollow(previous, tag)) continue;
                var score = best[i - 1, previous] + transitions[previous * tags.Count + tag];
                if (score > top) (top, at) = (score, previous);
            }
        (best[i, tag], from[i, tag]) = (top + emission, at);
    }

    private int[] Backtrack(float[,] best, int[,] from, int length)
    {
        var path = new int[length];
        if (length == 0) return path;
        var last = 0;
        for (var tag = 1; tag < tags.Count; tag++)
            if (best[length - 1, tag] > best[length - 1, last]) last = tag;
        for (var i = length - 1; i >= 0; i--) (path[i], last) = (last, from[i, last]);
        return path;
    }
}
