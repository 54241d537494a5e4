namespace KnowledgeGraph.Extraction.Learning;

/// <summary>One instance: binary features and, for each output that is in question, whether it holds and how much that counts.</summary>
internal sealed record Instance(uint[] Features, Target[] Targets);

internal readonly record struct Target(int Output, bool Holds, float Weight);

/// <summary>
/// Independent logistic regressions, one an output, trained together by AdaGrad (Duchi et al. 2011) with an L2 penalty and, at the end, small weights cut to zero.
/// Features seen fewer than <paramref name="minCount"/> times are left out. Deterministic: instances are shuffled by a fixed generator.
/// </summary>
internal sealed class LogisticTrainer(int outputs, int epochs = 12, float rate = 0.2f, float l2 = 2e-6f, int minCount = 2, float cut = 0.02f)
{
    public LinearModel Train(IReadOnlyList<Instance> instances)
    {
        var index = Index(instances);
        var (weights, squares) = (new float[index.Count * outputs], new float[index.Count * outputs]);
        var rows = instances.Select(i => i.Features.Select(f => index.GetValueOrDefault(f, -1)).Where(r => r >= 0).ToArray()).ToArray();
        var order = Enumerable.Range(0, instances.Count).ToArray();
        var random = new Random(20251124);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                foreach (var target in instances[i].Targets)
                    Step(weights, squares, rows[i], target);
        }
        return new LinearModel(outputs, [.. index.Select(e => (e.Key, Row(weights, e.Value))).Where(e => e.Item2.Any(w => w != 0))]);
    }

    public static float Sigmoid(float score) => 1 / (1 + MathF.Exp(-score));

    private void Step(float[] weights, float[] squares, int[] rows, Target target)
    {
        var score = 0f;
        foreach (var row in rows) score += weights[row * outputs + target.Output];
        var slope = (Sigmoid(score) - (target.Holds ? 1 : 0)) * target.Weight;
        if (MathF.Abs(slope) < 1e-4f) return;
        foreach (var row in rows)
        {
            var at = row * outputs + target.Output;
            var gradient = slope + l2 * weights[at];
            squares[at] += gradient * gradient;
            weights[at] -= rate * gradient / (MathF.Sqrt(squares[at]) + 0.1f);
        }
    }

    private float[] Row(float[] weights, int row)
    {
        var values = weights.AsSpan(row * outputs, outputs).ToArray();
        for (var i = 0; i < values.Length; i++)
            if (MathF.Abs(values[i]) < cut) values[i] = 0;
        return values;
    }

    private Dictionary<uint, int> Index(IReadOnlyList<Instance> instances)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var instance in instances)
            foreach (var feature in instance.Features)
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
        var index = new Dictionary<uint, int>();
        foreach (var (feature, count) in counts)
            if (count >= minCount) index.Add(feature, index.Count);
        return index;
    }
}
