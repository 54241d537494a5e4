using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>Whether a text is text: what a wrong decoder leaves behind is not.</summary>
public static class WellFormedText
{
    private const char Replacement = '\uFFFD';

    /// <summary>It has a letter or a digit (or a replacement for one).</summary>
    public static bool HasContent(string text) => text.EnumerateRunes().Any(r => Rune.IsLetterOrDigit(r) || r.Value == Replacement);

    /// <summary>A surrogate without its partner, or more than one character in twenty replaced.</summary>
    public static bool IsBroken(string text) => HasLoneSurrogate(text) || IsMostlyReplaced(text);

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return true;
            i++;
        }
        return false;
    }

    private static bool IsMostlyReplaced(string text) => text.AsSpan().Count(Replacement) * 20L > text.Length;
}
