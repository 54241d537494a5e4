using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Learning;

/// <summary>A linear model with several outputs over hashed binary features: an open-addressed table from feature to a row of weights.</summary>
internal sealed class LinearModel
{
    private readonly uint[] keys;
    private readonly int[] rows;
    private readonly float[] weights;
    private readonly int mask, stride;

    /// <param name="outputs">Outputs a row; rows are padded to whole vectors.</param>
    public LinearModel(int outputs, IReadOnlyList<(uint Feature, float[] Row)> entries)
    {
        Outputs = outputs;
        stride = (outputs + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
        (keys, rows, weights, mask) = (new uint[capacity], new int[capacity], new float[entries.Count * stride], capacity - 1);
        Array.Fill(rows, -1);
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Row.AsSpan(0, outputs).CopyTo(weights.AsSpan(i * stride));
            var slot = (int)entries[i].Feature & mask;
            while (rows[slot] >= 0) slot = (slot + 1) & mask;
            (keys[slot], rows[slot]) = (entries[i].Feature, i);
        }
    }

    public int Outputs { get; }

    /// <summary>Length a score buffer must have.</summary>
    public int Stride => stride;

    /// <summary>Sums the rows of the features into <paramref name="scores"/> (cleared first; of length <see cref="Stride"/>).</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (var feature in features)
        {
            var row = Row(feature);
            if (row < 0) continue;
            var values = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row * stride, stride));
            for (var v = 0; v < sums.Length; v++) sums[v] += values[v];
        }
    }

    /// <summary>The weight one feature gives one output; for explanations.</summary>
    public float Weight(uint feature, int output) => Row(feature) is >= 0 and var row ? weights[row * stride + output] : 0;

    public IEnumerable<(uint Feature, float[] Row)> Entries()
    {
        for (var slot = 0; slot < keys.Length; slot++)
            if (rows[slot] >= 0) yield return (keys[slot], weights.AsSpan(rows[slot] * stride, Outputs).ToArray());
    }

    private int Row(uint feature)
    {
        for (var slot = (int)feature & mask; rows[slot] >= 0; slot = (slot + 1) & mask)
            if (keys[slot] == feature) return rows[slot];
        return -1;
    }
}
