using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Where the sentences of one language end.</summary>
internal abstract class SentenceRules
{
    /// <summary>Exclamation and question marks: ASCII, Arabic, full-width.</summary>
    public const string Emphatic = "!?\u061F\uFF01\uFF1F\u203C\u2047\u2048\u2049";

    /// <summary>Stops of all scripts: ASCII, ellipsis, ideographic, half-width ideographic, full-width.</summary>
    public const string Stops = ".\u2026\u3002\uFF61\uFF0E" + Emphatic;

    /// <summary>No sentence is left longer; it is cut at the last comma or semicolon.</summary>
    public abstract int MostTokens { get; }

    /// <summary>Marks that end sentences in this language beside <see cref="Stops"/>.</summary>
    public virtual string OwnStops => "";

    public abstract bool Ends(in StopContext stop);

    public static SentenceRules For(Language language, AbbreviationLexicon abbreviations)
    {
        var latin = new Languages.En.SentenceRules(abbreviations);
        return language switch
        {
            Language.Ar => new Languages.Ar.SentenceRules(latin),
            Language.Zh or Language.Ja => new Languages.Zh.SentenceRules(latin),
            _ => latin,
        };
    }
}
