using System.Collections.Immutable;

namespace KnowledgeGraph.Text.Noise;

/// <summary>Remembers paragraphs, to tell one that says again what an earlier one said word for word.</summary>
internal sealed class Repetitions(ImmutableArray<Token> tokens)
{
    private const int ShortestWeight = 6;

    private readonly Dictionary<int, List<LineShape>> seen = [];

    public bool IsRepeated(in LineShape line)
    {
        if (line.Weight < ShortestWeight) return false;
        var hash = HashOf(line);
        if (!seen.TryGetValue(hash, out var earlier)) seen[hash] = earlier = [];
        foreach (var other in earlier) if (AreSame(line, other)) return true;
        earlier.Add(line);
        return false;
    }

    private int HashOf(in LineShape line)
    {
        var hash = 17;
        for (var i = line.First; i < line.End; i++)
            foreach (var letter in tokens[i].Norm) hash = unchecked((hash * 31) + letter);
        return hash;
    }

    private bool AreSame(in LineShape one, in LineShape other)
    {
        if (one.End - one.First != other.End - other.First) return false;
        for (var i = 0; i < one.End - one.First; i++)
            if (!string.Equals(tokens[one.First + i].Norm, tokens[other.First + i].Norm, StringComparison.Ordinal)) return false;
        return true;
    }
}
