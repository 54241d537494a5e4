using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text.Normalisation;

namespace KnowledgeGraph.Text.Languages.Ar;

/// <summary>Arabic words: the proclitics written together with them, and what is left without.</summary>
internal static class TokenRules
{
    public const char Tatweel = '\u0640';

    private const char Alef = '\u0627', AlefWasla = '\u0671', Ba = '\u0628', Sin = '\u0633', Fa = '\u0641', Kaf = '\u0643', Lam = '\u0644', Waw = '\u0648';
    private const int FewestLettersLeft = 2, MostLetters = 64;

    /// <summary>The word without its conjunction, preposition and article, each as far as it can be cut; shortest cut first.</summary>
    /// <remarks>In this order: waw or fa; then ba, lam, kaf or sin; then alef and lam, or the second lam of lam and lam.</remarks>
    public static ImmutableArray<Stem> Stems(string text, Span word, NormCache norms)
    {
        if (!CanBegin(text[word.Start])) return [];
        Span<char> letters = stackalloc char[MostLetters];
        Span<int> origins = stackalloc int[MostLetters];
        var count = Fold(text, word, letters, origins);
        if (count <= FewestLettersLeft) return [];
        letters = letters[..count];

        Span<bool> isCut = stackalloc bool[5];
        for (var conjunction = 0; conjunction <= (letters[0] is Waw or Fa ? 1 : 0); conjunction++)
        {
            isCut[conjunction] = true;
            if (HasArticle(text, letters, origins, conjunction)) isCut[conjunction + 2] = true;
            if (letters[conjunction] is not (Ba or Lam or Kaf or Sin)) continue;
            isCut[conjunction + 1] = true;
            if (letters[conjunction] != Sin && HasArticle(text, letters, origins, conjunction + 1)) isCut[conjunction + 3] = true;
            if (letters[conjunction] == Lam && letters[conjunction + 1] == Lam) isCut[conjunction + 2] = true;
        }
        return Collect(letters, origins, isCut, norms);
    }

    private static ImmutableArray<Stem> Collect(ReadOnlySpan<char> letters, ReadOnlySpan<int> origins, ReadOnlySpan<bool> isCut, NormCache norms)
    {
        Span<Stem> stems = new Stem[isCut.Length];
        var count = 0;
        for (var cut = 1; cut < isCut.Length && letters.Length - cut >= FewestLettersLeft; cut++)
            if (isCut[cut]) stems[count++] = new Stem(norms.Norm(letters[cut..]), origins[cut], norms.Norm(letters[..cut]));
        return [.. stems[..count]];
    }

    // An alef with hamza or madda is a letter of the word, though it folds to the same letter.
    private static bool HasArticle(string text, ReadOnlySpan<char> letters, ReadOnlySpan<int> origins, int at) =>
        at + 1 < letters.Length && letters[at] == Alef && letters[at + 1] == Lam && IsPlainAlef(text[origins[at]]);

    // The letter, with wasla, and its two presentation forms.
    private static bool IsPlainAlef(char letter) => letter is Alef or AlefWasla or '\uFE8D' or '\uFE8E';

    private static bool CanBegin(char letter) => letter is Waw or Fa or Ba or Lam or Kaf or Sin or Alef or AlefWasla or '\u06A9' or >= '\uFB50';

    private static int Fold(string text, Span word, Span<char> letters, Span<int> origins)
    {
        Span<char> folded = stackalloc char[18];
        var count = 0;
        for (var i = word.Start; i < word.End; i++)
        {
            var length = CharacterFolding.Fold(text[i], folded);
            if (count + length > letters.Length) return 0;
            for (var k = 0; k < length; k++)
            {
                letters[count] = folded[k];
                origins[count++] = i;
            }
        }
        return count;
    }
}
