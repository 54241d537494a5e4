using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Labels of the mention tagger: outside, and begin and inside of every entity type and of anaphors (pronouns, definite descriptions).</summary>
internal sealed class TagSet(Ontology ontology)
{
    public const string Anaphor = "~";
    public const int Outside = 0;

    private readonly string[] kinds = [.. ontology.EntityTypes.Select(t => t.Id), Anaphor];

    public int Count => 1 + 2 * kinds.Length;
    public int Begin(string kind) => 1 + 2 * Array.IndexOf(kinds, kind);
    public int Inside(string kind) => Begin(kind) + 1;
    public bool IsInside(int tag) => tag > 0 && tag % 2 == 0;
    public string Kind(int tag) => kinds[(tag - 1) / 2];

    /// <summary>Inside may only follow begin or inside of the same kind.</summary>
    public bool MayFollow(int previous, int tag) => !IsInside(tag) || (previous > 0 && (previous - 1) / 2 == (tag - 1) / 2);
}
