using KnowledgeGraph.Model;
using Xunit;

namespace KnowledgeGraph.Extraction.Tests.Figures;

public class FinderLexiconTests
{
    public static TheoryData<Language, string> Files() => [.. Languages.Extracted.SelectMany(l => new[] { "time", "quantities", "metrics" }.Select(s => (l, s)))];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_stands_twice_in_a_list(Language language, string section)
    {
        foreach (var (key, texts) in FinderLexicons.Read(language, section)) Assert.True(texts.Distinct(StringComparer.Ordinal).Count() == texts.Length, key);
    }
}
