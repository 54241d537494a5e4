namespace KnowledgeGraph.Extraction.Learning;

/// <summary>A growing list of binary features, reused between instances.</summary>
internal sealed class FeatureList
{
    private uint[] items = new uint[256];

    public int Count { get; private set; }
    public ReadOnlySpan<uint> Items => items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void CutTo(int count) => Count = count;

    public void Add(uint feature)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count++] = feature;
    }

    /// <summary>A feature of a template (any small number) and up to three values.</summary>
    public void Add(uint template, uint a) => Add(FeatureHash.Join(template * 2654435761u, a));
    public void Add(uint template, uint a, uint b) => Add(FeatureHash.Join(FeatureHash.Join(template * 2654435761u, a), b));
    public void Add(uint template, uint a, uint b, uint c) => Add(FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(template * 2654435761u, a), b), c));
}
