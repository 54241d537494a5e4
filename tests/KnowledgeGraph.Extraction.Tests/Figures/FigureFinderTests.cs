using System.Globalization;
using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Model;
using Xunit;

namespace KnowledgeGraph.Extraction.Tests.Figures;

public class FigureFinderTests
{
    private static readonly Dictionary<Language, FigureFinder> Finders = Languages.Extracted.ToDictionary(l => l, l => new FigureFinder(FinderLexicons.Of(l)));

    [Theory]
    [InlineData("Revenue came to $33.1 billion.", "33.1 billion USD (revenue)")]
    [InlineData("It booked sales of $3.7bn.", "3.7 billion USD (sales)")]
    [InlineData("Foxconn earned NT$57.7 billion, up 17 per cent.", "57.7 billion TWD (profit); 17 percent (profit growth)")]
    [InlineData("an operating profit of 9.2 trillion won", "9.2 trillion KRW (operating profit)")]
    [InlineData("a fine of two and a half billion euros", "2.5 billion EUR (fine)")]
    [InlineData("between $32.2 billion and $33.4 billion", "32.2 billion USD; 33.4 billion USD")]
    [InlineData("between 6 and 9 per cent", "6 percent; 9 percent")]
    [InlineData("some 10 billion ringgit for a hub and another 1.5 billion for its halls", "10 billion MYR; 1.5 billion MYR")]
    [InlineData("cleared sales of up to 35,000 GB300 processors", "35000 processors")]
    [InlineData("400,000 of Nvidia's GB200 chips", "400000 chips")]
    [InlineData("half a million TPUs", "500000 TPUs")]
    [InlineData("a 500-megawatt site", "500 MW")]
    [InlineData("a 7-nanometre process", "7 nm")]
    [InlineData("The shares fell 11 per cent.", "-11 percent (share price change)")]
    [InlineData("fell to 50 per cent", "50 percent")]
    [InlineData("a quarter of the proceeds", "25 percent (share)")]
    [InlineData("seven in ten of their workloads", "70 percent (share)")]
    [InlineData("9.9 percent of Intel", "9.9 percent (stake)")]
    [InlineData("40 per cent of its sales", "40 percent (share of sales)")]
    [InlineData("a trillion parameters", "1 trillion parameters (parameters)")]
    [InlineData("thirty days' notice", "30 days")]
    [InlineData("employs 1,200 people", "1200 people (headcount)")]
    [InlineData("Washington's 19 per cent duty", "19 percent (tariff rate)")]
    [InlineData("¥631.5 billion from METI", "631.5 billion JPY")]
    [InlineData("On 14 June 2024 it bought the Ascend 910B.", "")]
    [InlineData("Section 232 and GPT-5 and the Ascend 910", "")]
    [InlineData("two years ago", "")]
    [InlineData("a 35-year-old manager", "")]
    [InlineData("in 2024 Chinese companies", "")]
    public void English(string text, string expected) => Assert.Equal(expected, Found(text, Language.En));

    [Theory]
    [InlineData("营收37亿美元", "3.7 billion USD (revenue)")]
    [InlineData("2024年，净销售额为283亿欧元", "28.3 billion EUR (sales)")]
    [InlineData("訂單1.2万片", "12000 wafers (order)")]
    [InlineData("首批1.8万枚GB300", "18000 chips")]
    [InlineData("占比百分之二十", "20 percent (share)")]
    [InlineData("三成股份", "30 percent (stake)")]
    [InlineData("抽佣兩成半", "25 percent")]
    [InlineData("约三成五的NAND", "35 percent")]
    [InlineData("三分之一", "33.3 percent")]
    [InlineData("第三季合併營收9,899億元新台幣", "989.9 billion TWD (revenue)")]
    [InlineData("投资三十七亿日元", "3.7 billion JPY (investment)")]
    [InlineData("至多50亿和100亿美元", "5 billion USD; 10 billion USD")]
    [InlineData("1.72万亿日元", "1.72 trillion JPY")]
    [InlineData("总计200兆瓦", "200 MW")]
    [InlineData("股价重挫8%", "-8 percent (share price change)")]
    [InlineData("课以100%关税", "100 percent (tariff rate)")]
    [InlineData("两名知情人士和一家公司", "")]
    [InlineData("9月15日、2025年、第61号公告", "")]
    [InlineData("昇腾910C与麒麟9000", "")]
    public void Chinese(string text, string expected) => Assert.Equal(expected, Found(text, Language.Zh));

    [Theory]
    [InlineData("بلغت إيرادات الشركة ثلاثة مليارات وسبعمئة مليون دولار", "3.7 billion USD (revenue)")]
    [InlineData("أربعة مليارات و300 مليون دولار", "4.3 billion USD")]
    [InlineData("مليار ومئتي مليون جنيه", "1.2 billion GBP")]
    [InlineData("35 ألف معالج", "35000 processors")]
    [InlineData("ألفا معالج", "2000 processors")]
    [InlineData("ألفاً ومئتي وحدة", "1200 units")]
    [InlineData("مئتين وستة وخمسين معالجاً", "256 processors")]
    [InlineData("خمسة عشر في المئة", "15 percent")]
    [InlineData("51 بالمئة", "51 percent")]
    [InlineData("٢٫٥ مليار يورو", "2.5 billion EUR")]
    [InlineData("بمليار ونصف المليار دولار", "1.5 billion USD")]
    [InlineData("خمسة وعشرة مليارات دولار", "5 billion USD; 10 billion USD")]
    [InlineData("من 20 إلى 10 في المئة", "20 percent; 10 percent")]
    [InlineData("أربعة عشر نانومتراً", "14 nm")]
    [InlineData("60.400 وحدة", "60400 units")]
    [InlineData("ثلث صادراتها", "33.3 percent (share of exports)")]
    [InlineData("في 13 مايو 2025 أعلنت الوزارة", "")]
    [InlineData("معالجات «أسيند 910»", "")]
    public void Arabic(string text, string expected) => Assert.Equal(expected, Found(text, Language.Ar));

    [Fact]
    public void Spans_are_number_and_unit()
    {
        var text = FinderLexicons.Annotate("Revenue was US$33.1 billion.", Language.En);
        var figure = Assert.Single(Finders[Language.En].Find(text, text.Sentences[0]));
        Assert.Equal("US$33.1 billion", figure.Span.In(text.Text));
        Assert.Equal("Revenue", figure.NameSpan?.In(text.Text));
    }

    private static string Found(string sentence, Language language)
    {
        var text = FinderLexicons.Annotate(sentence, language);
        return string.Join("; ", text.Sentences.SelectMany(s => Finders[language].Find(text, s)).Select(f =>
            string.Create(CultureInfo.InvariantCulture, $"{f.Value} {f.Unit}{(f.Name is null ? "" : $" ({f.Name})")}")));
    }
}
