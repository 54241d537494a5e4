using KnowledgeGraph.Model;
using KnowledgeGraph.Text.Languages;

namespace KnowledgeGraph.Text;

/// <summary>Tells Arabic, English and Chinese from each other and from all else; by script where that decides, by word shapes where it cannot.</summary>
public static class LanguageDetector
{
    private const int LongestRead = 30_000, Window = 10_000;

    /// <summary>
    /// <see cref="Language.Ar"/>, <see cref="Language.En"/> or <see cref="Language.Zh"/>, or <see cref="Language.Other"/> for what is none
    /// of them. Names in Latin letters do not make an Arabic or Chinese text English.
    /// </summary>
    public static Language Detect(string text)
    {
        var count = CountOf(text);
        if (count.Total == 0) return Language.Other;
        if (count.Other + count.Hangul > count.Total / 2) return Language.Other;
        if (count.Arabic > count.Total * 0.3 && count.Arabic >= count.Ideographic) return OfArabicScript(text, count);
        if (count.Ideographic > count.Total * 0.3) return OfHanScript(text, count);
        return AmongNames(count) ?? OfLatinScript(text, count);
    }

    // A line of Latin names without one English word among them, and a few words that say what about them.
    private static Language? AmongNames(in ScriptCount count)
    {
        if (count.EnglishWords > 0) return null;
        if (count.Han >= 2 && count.Kana == 0 && count.Ideographic * 10 >= count.Total) return Language.Zh;
        return count.Arabic >= 2 && count.Arabic * 10 >= count.Total ? Language.Ar : null;
    }

    // The whole text where it is short; its beginning, middle and end where it is long.
    private static ScriptCount CountOf(string text) => text.Length <= LongestRead
        ? ScriptCount.Of(text)
        : ScriptCount.Of(text.AsSpan(0, Window)) + ScriptCount.Of(text.AsSpan(text.Length / 2, Window)) + ScriptCount.Of(text.AsSpan(text.Length - Window));

    // A few foreign letters stand in foreign names; many make another language.
    private static Language OfArabicScript(string text, in ScriptCount count)
    {
        if (count.ForeignArabicLetters * 100 < count.ArabicLetters) return Language.Ar;
        if (count.ForeignArabicLetters * 10 > count.ArabicLetters) return Language.Other;
        return LanguageModels.Arabic(text);
    }

    private static Language OfHanScript(string text, in ScriptCount count)
    {
        var written = count.Han + count.Kana;
        if (count.Kana * 50 <= written) return Language.Zh;
        return count.Kana * 6 >= written ? Language.Other : LanguageModels.Han(text);
    }

    private static Language OfLatinScript(string text, in ScriptCount count)
    {
        if (count.Latin * 2 < count.Total) return Language.Other;
        return count.Latin >= 3 && count.EnglishWords * 8 >= count.Latin ? Language.En : LanguageModels.Latin(text);
    }
}
