using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Knowledge;

/// <summary>A rough stem, so that inflected forms share a feature: Arabic without clitics and common endings (after Larkey's light10), English without s, ed, ing.</summary>
internal static class LightStem
{
    // Endings of Arabic words, longest first: HEH-ALEF, ALEF-NOON, ALEF-TEH, WAW-NOON, YEH-NOON, YEH-HEH, YEH, HEH, TEH.
    private static readonly string[] ArabicEndings =
        ["\u0647\u0627", "\u0627\u0646", "\u0627\u062A", "\u0648\u0646", "\u064A\u0646", "\u064A\u0647", "\u0647\u0645", "\u0648\u0627", "\u064A", "\u0647", "\u062A"];

    public static ReadOnlySpan<char> Of(Token token, Language language) => token.Kind != TokenKind.Word ? token.Norm : language switch
    {
        Language.Ar => Arabic(token),
        Language.En => English(token.Norm),
        _ => token.Norm,
    };

    private static ReadOnlySpan<char> Arabic(Token token)
    {
        ReadOnlySpan<char> word = token.Stems.IsEmpty ? token.Norm : token.Stems[^1].Norm.Length >= 3 ? token.Stems[^1].Norm : token.Norm;
        foreach (var ending in ArabicEndings)
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }

    private static ReadOnlySpan<char> English(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal)) return Undouble(word[..^3]);
        if (word.Length > 4 && word.EndsWith("ied", StringComparison.Ordinal)) return word[..^2];
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) return Undouble(word[..^2]);
        if (word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal)) return word[..^2];
        if (word.Length > 4 && word[^1] == 'y') return string.Concat(word[..^1], "i");
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'e')) return word[..^1];
        return word.Length > 4 && word[^1] == 'e' ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's') ? word[..^1] : word;
}
