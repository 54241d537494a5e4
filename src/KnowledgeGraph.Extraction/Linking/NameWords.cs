using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>The words of a name as names are compared; in Chinese each Han character is a word.</summary>
internal static class NameWords
{
    public static string[] Of(string name, Language language)
    {
        var words = NameFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return language == Language.Zh ? [.. words.SelectMany(w => IsHan(w) ? w.Select(c => c.ToString()) : [w])] : words;
    }

    private static bool IsHan(string word) => word.All(c => c is >= '\u3400' and <= '\u9FFF');
}
