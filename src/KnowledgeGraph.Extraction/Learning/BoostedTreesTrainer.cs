namespace KnowledgeGraph.Extraction.Learning;

/// <summary>A dense instance.</summary>
internal readonly record struct DenseInstance(float[] Row, bool Holds, float Weight);

/// <summary>
/// Gradient boosting with logistic loss and second-order gains over binned features (Chen and Guestrin 2016, Ke et al. 2017): trees of one depth, grown
/// level by level. Deterministic.
/// </summary>
internal sealed class BoostedTreesTrainer(int depth = 5, int rounds = 160, float rate = 0.1f, float lambda = 2f, float minWeight = 8f)
{
    private const int Bins = 48;

    private byte[][] binned = [];
    private float[][] cuts = [];
    private float[] gradients = [], curvatures = [], scores = [];

    public BoostedTrees Train(IReadOnlyList<DenseInstance> data)
    {
        Bin(data);
        var positive = data.Sum(d => d.Holds ? d.Weight : 0);
        var all = data.Sum(d => d.Weight);
        var start = MathF.Log((positive + 1) / (all - positive + 1));
        (scores, gradients, curvatures) = (new float[data.Count], new float[data.Count], new float[data.Count]);
        Array.Fill(scores, start);
        var trees = new List<(int[], float[], float[])>(rounds);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < data.Count; i++)
            {
                var p = LogisticTrainer.Sigmoid(scores[i]);
                gradients[i] = (p - (data[i].Holds ? 1 : 0)) * data[i].Weight;
                curvatures[i] = Math.Max(p * (1 - p), 1e-4f) * data[i].Weight;
            }
            trees.Add(Grow(data.Count));
        }
        return new BoostedTrees(depth, start, trees);
    }

    private (int[], float[], float[]) Grow(int count)
    {
        var inner = (1 << depth) - 1;
        var (feature, threshold, cutAt, node) = (new int[inner], new float[inner], new int[inner], new int[count]);
        for (var level = 0; level < depth; level++)
        {
            var (first, width) = ((1 << level) - 1, 1 << level);
            Split(node, first, width, feature, threshold, cutAt);
            for (var i = 0; i < count; i++)
                node[i] = 2 * node[i] + (binned[feature[node[i]]][i] > cutAt[node[i]] ? 2 : 1);
        }
        return (feature, threshold, Leaves(node, inner, count));
    }

    private void Split(int[] node, int first, int width, int[] feature, float[] threshold, int[] cutAt)
    {
        var best = new float[width];
        Array.Fill(threshold, float.PositiveInfinity, first, width);
        Array.Fill(cutAt, Bins, first, width);
        var found = new (float[] Gain, int[] Cut)[binned.Length];
        Parallel.For(0, binned.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f => found[f] = Gains(node, first, width, binned[f]));
        for (var f = 0; f < binned.Length; f++)
            for (var n = 0; n < width; n++)
                if (found[f].Gain[n] > best[n])
                {
                    best[n] = found[f].Gain[n];
                    (feature[first + n], cutAt[first + n]) = (f, found[f].Cut[n]);
                    threshold[first + n] = found[f].Cut[n] < cuts[f].Length ? cuts[f][found[f].Cut[n]] : float.PositiveInfinity;
                }
    }

    private (float[] Gain, int[] Cut) Gains(int[] node, int first, int width, byte[] bins)
    {
        var (g, h) = (new double[width, Bins], new double[width, Bins]);
        for (var i = 0; i < node.Length; i++)
        {
            var n = node[i] - first;
            g[n, bins[i]] += gradients[i];
            h[n, bins[i]] += curvatures[i];
        }
        var (gain, cut) = (new float[width], new int[width]);
        for (var n = 0; n < width; n++)
        {
            var (sumG, sumH, leftG, leftH) = (0.0, 0.0, 0.0, 0.0);
            for (var b = 0; b < Bins; b++) { sumG += g[n, b]; sumH += h[n, b]; }
            var whole = sumG * sumG / (sumH + lambda);
            for (var b = 0; b < Bins - 1; b++)
            {
                leftG += g[n, b]; leftH += h[n, b];
                var (rightG, rightH) = (sumG - leftG, sumH - leftH);
                if (leftH < minWeight * 0.1 || rightH < minWeight * 0.1) continue;
                var value = (float)(leftG * leftG / (leftH + lambda) + rightG * rightG / (rightH + lambda) - whole);
                if (value > gain[n]) (gain[n], cut[n]) = (value, b);
            }
        }
        return (gain, cut);
    }

    private float[] Leaves(int[] node, int inner, int count)
    {
        var leaves = 1 << depth;
        var (g, h, values) = (new double[leaves], new double[leaves], new float[leaves]);
        for (var i = 0; i < count; i++) { g[node[i] - inner] += gradients[i]; h[node[i] - inner] += curvatures[i]; }
        for (var l = 0; l < leaves; l++) values[l] = (float)(-g[l] / (h[l] + lambda)) * rate;
        for (var i = 0; i < count; i++) scores[i] += values[node[i] - inner];
        return values;
    }

    // A value falls into the first bin whose cut is not below it.
    private void Bin(IReadOnlyList<DenseInstance> data)
    {
        var features = data[0].Row.Length;
        (binned, cuts) = (new byte[features][], new float[features][]);
        for (var f = 0; f < features; f++)
        {
            var values = data.Select(d => d.Row[f]).Order().ToArray();
            var distinct = values.Distinct().ToArray();
            cuts[f] = distinct.Length < Bins ? distinct[..^1]
                : [.. Enumerable.Range(1, Bins - 1).Select(b => values[(int)((long)b * (values.Length - 1) / Bins)]).Distinct()];
            binned[f] = new byte[data.Count];
            for (var i = 0; i < data.Count; i++)
            {
                var at = Array.BinarySearch(cuts[f], data[i].Row[f]);
                binned[f][i] = (byte)(at >= 0 ? at : ~at);
            }
        }
    }
}
