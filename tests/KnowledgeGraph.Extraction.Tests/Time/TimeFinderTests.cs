using KnowledgeGraph.Extraction.Attributes.Time;
using KnowledgeGraph.Extraction.Tests.Figures;
using KnowledgeGraph.Model;
using Xunit;

namespace KnowledgeGraph.Extraction.Tests.Time;

public class TimeFinderTests
{
    private static readonly Dictionary<Language, TimeFinder> Finders = Languages.Extracted.ToDictionary(l => l, l => new TimeFinder(FinderLexicons.Of(l)));

    // A Friday.
    private static readonly DateOnly Published = new(2025, 11, 21);

    [Theory]
    [InlineData("on 15 September 2025", "2025-09-15")]
    [InlineData("on September 15, 2025", "2025-09-15")]
    [InlineData("on September 15", "2025-09-15")]
    [InlineData("on 2025-09-15", "2025-09-15")]
    [InlineData("on 9/15", "2025-09-15")]
    [InlineData("on the 14th of June", "2025-06-14")]
    [InlineData("since March 2025", "2025-03 Since")]
    [InlineData("until 2031", "2031 Until")]
    [InlineData("by the end of 2027", "2027 By")]
    [InlineData("in December", "2025-12")]
    [InlineData("in February", "2025-02")]
    [InlineData("since December", "2024-12 Since")]
    [InlineData("In May it fell", "2025-05")]
    [InlineData("It may march on", "")]
    [InlineData("on Wednesday", "2025-11-19")]
    [InlineData("last Friday", "2025-11-14")]
    [InlineData("next Monday", "2025-11-24")]
    [InlineData("yesterday", "2025-11-20")]
    [InlineData("last week", "2025-11")]
    [InlineData("last month", "2025-10")]
    [InlineData("last year", "2024")]
    [InlineData("this year", "2025")]
    [InlineData("two years ago", "2023")]
    [InlineData("last October", "2025-10")]
    [InlineData("January of last year", "2024-01")]
    [InlineData("in the third quarter", "2025-07..2025-09")]
    [InlineData("the second quarter of next year", "2026-04..2026-06")]
    [InlineData("in the second half of 2024", "2024-07..2024-12")]
    [InlineData("in the spring of 2024", "2024")]
    [InlineData("mid-September 2020", "2020-09")]
    [InlineData("from 2015 to 2021", "2015..2021")]
    [InlineData("between 2015 and 2021", "2015..2021")]
    [InlineData("in 2024-25", "2024..2025")]
    [InlineData("in January 2024 and that April", "2024-01; 2024-04")]
    [InlineData("before 8 November", "2025-11-08 Before")]
    [InlineData("the Ascend 910, GPT-5 and Section 232", "")]
    [InlineData("sold 2,048 chips, 25 percent, aged 35", "")]
    [InlineData("in the last month of his presidency", "")]
    public void English(string text, string expected) => Assert.Equal(expected, Found(text, Language.En, Published));

    [Theory]
    [InlineData("2025年9月15日", "2025-09-15")]
    [InlineData("9月15日", "2025-09-15")]
    [InlineData("二〇二二年十月", "2022-10")]
    [InlineData("八月間", "2025-08")]
    [InlineData("去年", "2024")]
    [InlineData("明年11月27日", "2026-11-27")]
    [InlineData("今年5月", "2025-05")]
    [InlineData("去年第四季度", "2024-10..2024-12")]
    [InlineData("本月18日", "2025-11-18")]
    [InlineData("上月10日", "2025-10-10")]
    [InlineData("上周五", "2025-11-14")]
    [InlineData("上周五家公司", "2025-11")]
    [InlineData("周三", "2025-11-19")]
    [InlineData("本周", "2025-11")]
    [InlineData("自2022年起", "2022 Since")]
    [InlineData("至2026年11月10日", "2026-11-10 Until")]
    [InlineData("2027年前", "2027 Before")]
    [InlineData("到2028年底", "2028 Until")]
    [InlineData("两年前", "2023")]
    [InlineData("11月7日公告，9日又宣布", "2025-11-07; 2025-11-09")]
    [InlineData("2022年10月，次年10月", "2022-10; 2023-10")]
    [InlineData("5月13日，次日删去", "2025-05-13; 2025-05-14")]
    [InlineData("2015年至2021年间", "2015..2021")]
    [InlineData("2024年1月被列入，8月起诉，12月移出", "2024-01; 2024-08; 2024-12")]
    [InlineData("三个月的时间", "")]
    [InlineData("5纳米、30%、第5号", "")]
    public void Chinese(string text, string expected) => Assert.Equal(expected, Found(text, Language.Zh, Published));

    [Theory]
    [InlineData("أمس", "2025-11-20")]
    [InlineData("يوم الأربعاء", "2025-11-19")]
    [InlineData("الثلاثاء الماضي", "2025-11-18")]
    [InlineData("الشهر الماضي", "2025-10")]
    [InlineData("العام الماضي", "2024")]
    [InlineData("مطلع العام", "2025")]
    [InlineData("مطلع الشهر الجاري", "2025-11")]
    [InlineData("في 13 مايو", "2025-05-13")]
    [InlineData("في ١٣ مايو ٢٠٢٤", "2024-05-13")]
    [InlineData("في أبريل 2024", "2024-04")]
    [InlineData("في السابع من أكتوبر 2022", "2022-10-07")]
    [InlineData("من الأول من تشرين الأول/أكتوبر", "2025-10-01")]
    [InlineData("في كانون الثاني", "2025-01")]
    [InlineData("في يناير (كانون الثاني) الماضي", "2025-01")]
    [InlineData("في غشت", "2025-08")]
    [InlineData("في جانفي 2023", "2023-01")]
    [InlineData("في ماي الماضي", "2025-05")]
    [InlineData("منذ 2023", "2023 Since")]
    [InlineData("حتى 9 نوفمبر 2026", "2026-11-09 Until")]
    [InlineData("بحلول 2029", "2029 By")]
    [InlineData("منذ عامين", "2023 Since")]
    [InlineData("قبل ثلاث سنوات", "2022")]
    [InlineData("في الربع الثالث", "2025-07..2025-09")]
    [InlineData("من النصف الثاني من 2027", "2027-07..2027-12")]
    [InlineData("في 13 مايو، وفي اليوم نفسه", "2025-05-13; 2025-05-13")]
    [InlineData("مارس ضغوطاً على الشركة", "")]
    [InlineData("35 ألف معالج", "")]
    [InlineData("باب الشركة", "")]
    public void Arabic(string text, string expected) => Assert.Equal(expected, Found(text, Language.Ar, Published));

    [Theory]
    [InlineData(Language.En, "Yesterday, on Tuesday and in May", "")]
    [InlineData(Language.En, "in May 2024", "2024-05")]
    [InlineData(Language.Zh, "昨天、周三、去年", "")]
    [InlineData(Language.Ar, "أمس والعام الماضي", "")]
    public void Without_an_anchor_only_what_is_absolute_has_a_value(Language language, string text, string expected) =>
        Assert.Equal(expected, Found(text, language, null));

    [Fact]
    public void Context_dates_what_has_no_year()
    {
        Assert.Equal("2018-07", Found("ورُفع الحظر في يوليو", Language.Ar, null, PartialDate.Create(2018, 4, 16)));
        Assert.Equal("2024-03-15", Found("the next day", Language.En, null, PartialDate.Create(2024, 3, 14)));
    }

    private static string Found(string sentence, Language language, DateOnly? anchor, PartialDate? context = null)
    {
        var text = FinderLexicons.Annotate(sentence, language);
        return string.Join("; ", text.Sentences.SelectMany(s => Finders[language].Find(text, s, anchor, context)).Select(t =>
            $"{t.Start}{(t.End is { } end ? $"..{end}" : "")}{(t.Role == TimeRole.On ? "" : $" {t.Role}")}"));
    }
}
