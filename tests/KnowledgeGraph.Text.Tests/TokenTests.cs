using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Tests;

public sealed class TokenTests
{
    private static readonly TextAnnotator Annotator = new(TextLexicon.Empty);

    private static string Norms(string text, Language language = Language.En) =>
        string.Join(' ', Annotator.Annotate(text, language).Tokens.Select(token => token.Norm));

    [Theory]
    [InlineData("GB300, H20 and A-100", "gb300 , h20 and a-100")]
    [InlineData("SN-7 910C 18A 5G GLM-4.6 GPT-4.1", "sn-7 910c 18a 5g glm-4.6 gpt-4.1")]
    [InlineData("1,234.5 and 60,400 in 2024, 2025", "1,234.5 and 60,400 in 2024 , 2025")]
    [InlineData("15% of $3.7bn, 7nm, NT$57.7 billion", "15 % of $ 3.7 bn , 7 nm , nt $ 57.7 billion")]
    [InlineData("US$10B for a 500-megawatt site", "us $ 10 b for a 500-megawatt site")]
    [InlineData("2025-10-11, 1990s, 20th", "2025 - 10 - 11 , 1990s , 20th")]
    [InlineData("Nvidia's, OpenAI’s and O'Brien", "nvidia 's , openai 's and o'brien")]
    [InlineData("doesn't they've", "doesn't they 've")]
    [InlineData("Reuters-backed high-bandwidth", "reuters-backed high-bandwidth")]
    [InlineData("U.S. C.C. Wei AT&T Pony.ai 01.AI", "u.s. c.c. wei at&t pony.ai 01.ai")]
    [InlineData("see https://example.com/nvidia/h20.html.", "see https://example.com/nvidia/h20.html .")]
    [InlineData("Šefčovič ＡＩ １５％", "sefcovic ai 15 %")]
    public void English_words_numbers_and_marks(string text, string expected) => Assert.Equal(expected, Norms(text));

    [Theory]
    [InlineData("昇腾910C由华为设计", "昇 腾 910c 由 华 为 设 计")]
    [InlineData("约2,300颗Blackwell，12英寸", "约 2,300 颗 blackwell , 12 英 寸")]
    [InlineData("DeepSeek-R1（INF Tech）15％", "deepseek-r1 ( inf tech ) 15 %")]
    public void Chinese_characters_stand_alone_and_latin_runs_whole(string text, string expected) => Assert.Equal(expected, Norms(text, Language.Zh));

    [Theory]
    [InlineData("٣٫٥ مليارات و١٥٪", "3.5 مليارات و 15 %")]
    [InlineData("أُعلِنَ عن «الإمارات»", "اعلن عن « الامارات »")]
    [InlineData("الـ50 بـAI200", "ال 50 ب ai200")]
    [InlineData("صيـــنية", "صينيه")]
    [InlineData("أ.ف.ب", "ا.ف.ب")]
    public void Arabic_letters_are_unified_and_scripts_parted(string text, string expected) => Assert.Equal(expected, Norms(text, Language.Ar));

    [Fact]
    public void Spans_point_into_the_original_whatever_the_norm()
    {
        const string text = "\u200Fأُعلِنَ\u200F ＡＩ";
        var tokens = Annotator.Annotate(text, Language.Ar).Tokens;
        Assert.Equal(["أُعلِنَ", "ＡＩ"], tokens.Select(token => token.Span.In(text)));
    }

    [Fact]
    public void Kinds_and_capitals_are_told()
    {
        var tokens = Annotator.Annotate("Huawei paid 5 %.", Language.En).Tokens;
        Assert.Equal([TokenKind.Word, TokenKind.Word, TokenKind.Number, TokenKind.Symbol, TokenKind.Punctuation], tokens.Select(token => token.Kind));
        Assert.Equal([true, false, false, false, false], tokens.Select(token => token.IsCapitalised));
    }

    [Theory]
    [InlineData("والصين", "و:الصين@1 وال:صين@3")]
    [InlineData("للصين", "ل:لصين@1 لل:صين@2")]
    [InlineData("وبالصين", "و:بالصين@1 وب:الصين@2 وبال:صين@4")]
    [InlineData("وهواوي", "و:هواوي@1")]
    [InlineData("فسيبلغ", "ف:سيبلغ@1 فس:يبلغ@2")]
    [InlineData("كالصين", "ك:الصين@1 كال:صين@3")]
    [InlineData("ألمانيا", "")]
    [InlineData("لألمانيا", "ل:المانيا@1")]
    [InlineData("بِـالصِّين", "ب:الصين@3 بال:صين@5")]
    [InlineData("وفي", "و:في@1")]
    [InlineData("من", "")]
    [InlineData("إنتل", "")]
    public void Arabic_proclitics_are_cut_shortest_first(string word, string expected)
    {
        var token = Assert.Single(Annotator.Annotate(word, Language.Ar).Tokens);
        Assert.Equal(expected, string.Join(' ', token.Stems.Select(stem => $"{stem.Cut}:{stem.Norm}@{stem.Start}")));
    }
}
