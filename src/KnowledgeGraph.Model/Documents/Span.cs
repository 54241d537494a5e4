namespace KnowledgeGraph.Model;

/// <summary>A piece of a document's text: UTF-16 code units, <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive.</summary>
public readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;
    public string In(string text) => text[Start..End];
    public bool Fits(string text) => 0 <= Start && Start <= End && End <= text.Length;
}
