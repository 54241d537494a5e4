using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A place in the text that stands for an entity, while the document is being read.</summary>
internal sealed record Mentioned(Span Span, int FirstToken, int TokenCount, int Sentence, string Type, bool IsAnaphor, Referent Referent)
{
    /// <summary>Not in the sentence: what the sentence before was about, for subjects left out.</summary>
    public bool IsImplied { get; init; }

    public int EndToken => FirstToken + TokenCount;
}

/// <summary>One entity of the document: all mentions that name it or stand for it.</summary>
internal sealed class Referent(string id, string type, EntityProfile? profile, string name)
{
    /// <summary>The entity's id; within training documents the annotator's key.</summary>
    public string Id { get; } = id;
    public string Type { get; } = type;

    /// <summary>Null for a provisional entity.</summary>
    public EntityProfile? Profile { get; } = profile;

    /// <summary>Longest surface form so far.</summary>
    public string Name { get; set; } = name;
    public int MentionCount { get; set; }
}

/// <summary>A sentence with what it mentions, in order of position.</summary>
internal sealed record MentionedSentence(KnowledgeGraph.Text.Sentence Sentence, IReadOnlyList<Mentioned> Mentions);
