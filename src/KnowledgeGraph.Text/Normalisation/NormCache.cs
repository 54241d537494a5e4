using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Normalisation;

/// <summary>Normal forms of the words of one text, each made once: texts repeat their words.</summary>
internal sealed class NormCache
{
    private const int Capacity = 100_000, LongestKept = 40;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NormCache() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The normal form; the original itself where nothing would be left of it.</summary>
    public string Norm(ReadOnlySpan<char> original)
    {
        if (lookup.TryGetValue(original, out var norm)) return norm;
        norm = Make(original);
        if (known.Count < Capacity && original.Length <= LongestKept) known[original.ToString()] = norm;
        return norm;
    }

    private static string Make(ReadOnlySpan<char> original)
    {
        var buffer = original.Length <= LongestKept ? stackalloc char[LongestKept * 18] : new char[original.Length * 18];
        var length = 0;
        foreach (var character in original) length += CharacterFolding.Fold(character, buffer[length..]);
        return length == 0 ? original.ToString() : new string(buffer[..length]);
    }
}
