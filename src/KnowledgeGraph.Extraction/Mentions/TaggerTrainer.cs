using KnowledgeGraph.Extraction.Learning;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A sentence to learn from: the features of each token and the tag each should get.</summary>
internal sealed record TaggedSentence(uint[][] Features, int[] Tags);

/// <summary>Averaged structured perceptron (Collins 2002) for the mention tagger. Deterministic.</summary>
internal sealed class TaggerTrainer(TagSet tags, int epochs = 12, int minCount = 2)
{
    private readonly Dictionary<uint, int> index = [];
    private float[] weights = [], sums = [];
    private readonly float[] transitions = new float[tags.Count * tags.Count], transitionSums = new float[tags.Count * tags.Count];
    private int step = 1;

    public (LinearModel Emissions, float[] Transitions) Train(IReadOnlyList<TaggedSentence> sentences)
    {
        Index(sentences);
        (weights, sums) = (new float[index.Count * tags.Count], new float[index.Count * tags.Count]);
        var rows = sentences.Select(s => s.Features.Select(f => f.Select(x => index.GetValueOrDefault(x, -1)).Where(r => r >= 0).ToArray()).ToArray()).ToArray();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(20251124);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order) Learn(rows[s], sentences[s].Tags);
        }
        return (Average(), [.. transitions.Select((w, i) => w - transitionSums[i] / step)]);
    }

    private void Learn(int[][] rows, int[] gold)
    {
        var guess = Decode(rows);
        for (var i = 0; i < gold.Length; i++)
        {
            if (guess[i] != gold[i])
                foreach (var row in rows[i]) { Add(weights, sums, row * tags.Count + gold[i], 1); Add(weights, sums, row * tags.Count + guess[i], -1); }
            if (i == 0 || (guess[i] == gold[i] && guess[i - 1] == gold[i - 1])) continue;
            Add(transitions, transitionSums, gold[i - 1] * tags.Count + gold[i], 1);
            Add(transitions, transitionSums, guess[i - 1] * tags.Count + guess[i], -1);
        }
        step++;
    }

    // The average over all steps is w - sum/step, where sum adds each change times the step it was made at.
    private void Add(float[] w, float[] s, int at, float by)
    {
        w[at] += by;
        s[at] += by * step;
    }

    private int[] Decode(int[][] rows)
    {
        var entries = tags.Count;
        var (best, from) = (new float[rows.Length, entries], new int[rows.Length, entries]);
        var emission = new float[entries];
        for (var i = 0; i < rows.Length; i++)
        {
            Array.Clear(emission);
            foreach (var row in rows[i])
                for (var t = 0; t < entries; t++) emission[t] += weights[row * entries + t];
            for (var t = 0; t < entries; t++)
            {
                var (top, at) = (i == 0 && !tags.IsInside(t) ? 0f : float.NegativeInfinity, 0);
                for (var p = 0; i > 0 && p < entries; p++)
                    if (tags.MayFollow(p, t) && best[i - 1, p] + transitions[p * entries + t] is var score && score > top) (top, at) = (score, p);
                (best[i, t], from[i, t]) = (top + emission[t], at);
            }
        }
        var path = new int[rows.Length];
        var last = Enumerable.Range(0, entries).MaxBy(t => rows.Length > 0 ? best[rows.Length - 1, t] : 0);
        for (var i = rows.Length - 1; i >= 0; i--) (path[i], last) = (last, from[i, last]);
        return path;
    }

    private void Index(IReadOnlyList<TaggedSentence> sentences)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in sentences.SelectMany(s => s.Features).SelectMany(f => f)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        foreach (var (feature, count) in counts)
            if (count >= minCount) index.Add(feature, index.Count);
    }

    private LinearModel Average()
    {
        var rows = new List<(uint, float[])>(index.Count);
        foreach (var (feature, row) in index)
        {
            var values = new float[tags.Count];
            for (var t = 0; t < values.Length; t++)
            {
                var at = row * tags.Count + t;
                var average = weights[at] - sums[at] / step;
                values[t] = MathF.Abs(average) < 0.05f ? 0 : average;
            }
            if (values.Any(v => v != 0)) rows.Add((feature, values));
        }
        return new LinearModel(tags.Count, rows);
    }
}
