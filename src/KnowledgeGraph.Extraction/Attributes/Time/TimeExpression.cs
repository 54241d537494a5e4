using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Attributes.Time;

/// <summary>What the words around a time say of it.</summary>
public enum TimeRole
{
    /// <summary>It happened then, or between start and end.</summary>
    On,

    /// <summary>It holds from then on.</summary>
    Since,

    /// <summary>It held up to then.</summary>
    Until,

    /// <summary>It is to be so by then.</summary>
    By,

    /// <summary>It happened earlier than that.</summary>
    Before,

    /// <summary>It happened later than that.</summary>
    After,
}

/// <summary>A time that a sentence names.</summary>
/// <param name="Span">The time itself, without the preposition that gives it its role.</param>
/// <param name="FirstToken">Index in the text's tokens.</param>
/// <param name="Start">The time, or the beginning of a range, quarter or half year. With <see cref="TimeRole.Until"/> it is what the text names: the end.</param>
/// <param name="End">Last day, month or year of a range, quarter or half year; null for everything else.</param>
public sealed record TimeExpression(Span Span, int FirstToken, int TokenCount, PartialDate Start, PartialDate? End, TimeRole Role);
