using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Tests;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Nvidia to resume H20 sales", Language.En)]
    [InlineData("Chip war: ASML, TSMC, Samsung", Language.En)]
    [InlineData("The firm, known as 华为 in China, denied it.", Language.En)]
    [InlineData("华为发布昇腾910C", Language.Zh)]
    [InlineData("輝達執行長黃仁勳親赴鳳凰城", Language.Zh)]
    [InlineData("阿里巴巴 Qwen3-Max、DeepSeek-R1、Kimi K2、MiniMax M2 发布", Language.Zh)]
    [InlineData("واشنطن تسمح بتصدير H20 وMI308 إلى الصين", Language.Ar)]
    [InlineData("Nvidia H20 AMD MI308 إلى الصين", Language.Ar)]
    public void The_three_languages_are_told_apart_with_foreign_names_in_them(string text, Language expected) => Assert.Equal(expected, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("شرکت انویدیا اعلام کرد که تراشه‌های جدید خود را به چین صادر می‌کند")]
    [InlineData("حکومت نے کہا کہ چپس کی برآمد پر پابندی ہے")]
    [InlineData("エヌビディアは中国向けの半導体の販売を再開する")]
    [InlineData("엔비디아가 중국에 칩을 판매한다")]
    [InlineData("Правительство США разрешило продажу чипов")]
    [InlineData("Le gouvernement américain a autorisé la vente de puces à la Chine")]
    [InlineData("Die US-Regierung hat den Verkauf von Chips nach China genehmigt")]
    [InlineData("ASML levert geen nieuwe machines meer aan Chinese klanten, zei de minister")]
    [InlineData("")]
    [InlineData("12345 !!!")]
    public void All_else_is_other(string text) => Assert.Equal(Language.Other, LanguageDetector.Detect(text));
}
