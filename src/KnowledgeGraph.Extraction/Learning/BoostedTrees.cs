namespace KnowledgeGraph.Extraction.Learning;

/// <summary>A sum of regression trees over a dense row of numbers; the sum is a log-odds. Trees are complete of one depth, stored level by level.</summary>
internal sealed class BoostedTrees(int depth, float start, IReadOnlyList<(int[] Feature, float[] Threshold, float[] Leaf)> trees)
{
    public int Depth => depth;
    public int Count => trees.Count;

    public float Score(ReadOnlySpan<float> row)
    {
        var sum = start;
        foreach (var (feature, threshold, leaf) in trees)
        {
            var node = 0;
            for (var level = 0; level < depth; level++) node = 2 * node + (row[feature[node]] > threshold[node] ? 2 : 1);
            sum += leaf[node - feature.Length];
        }
        return sum;
    }

    /// <summary>As one table of numbers, for the model file.</summary>
    public float[] ToTable() => [depth, start, trees.Count, .. trees.SelectMany(t => t.Feature.Select(f => (float)f).Concat(t.Threshold).Concat(t.Leaf))];

    public static BoostedTrees FromTable(float[] table)
    {
        var (depth, count, at) = ((int)table[0], (int)table[2], 3);
        var (inner, leaves) = ((1 << depth) - 1, 1 << depth);
        var trees = new List<(int[], float[], float[])>(count);
        for (var t = 0; t < count; t++)
        {
            var feature = table.AsSpan(at, inner).ToArray().Select(f => (int)f).ToArray();
            trees.Add((feature, table[(at + inner)..(at + 2 * inner)], table[(at + 2 * inner)..(at + 2 * inner + leaves)]));
            at += 2 * inner + leaves;
        }
        return new BoostedTrees(depth, table[1], trees);
    }
}
