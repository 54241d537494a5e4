using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>How names are compared in scoring. Kept apart from the product's folding, so that a change there cannot better the score.</summary>
internal static class ScoringFold
{
    public static string Fold(string name)
    {
        var letters = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark || c == '\u0640') continue;
            letters.Append(c switch { '\u0671' => '\u0627', '\u0649' => '\u064A', '\u0629' => '\u0647', _ => char.IsLetterOrDigit(c) || c == '_' ? c : ' ' });
        }
        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NameFolding.WithoutArticle));
    }
}
