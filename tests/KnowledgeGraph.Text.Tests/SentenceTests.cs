using KnowledgeGraph.Model;

namespace KnowledgeGraph.Text.Tests;

public sealed class SentenceTests
{
    private static readonly TextAnnotator Annotator = new(Lexicons.Seed);

    // The expected sentences are parted by a bar that is not in the text.
    private static void Splits(string marked, Language language)
    {
        var text = marked.Replace("¦", "", StringComparison.Ordinal);
        var sentences = Annotator.Annotate(text, language).Sentences.Select(sentence => sentence.Span.In(text));
        Assert.Equal(marked.Split('¦').Select(sentence => sentence.Trim()), sentences);
    }

    [Theory]
    [InlineData("It fell. ¦The firm rose.")]
    [InlineData("C.C. Wei met J. Smith in the U.S. Commerce Department.")]
    [InlineData("Sales rose in the U.S. ¦The firm is glad.")]
    [InlineData("Mr. Tan and Gen. Li left. ¦Apple Inc. Chief Tim Cook stayed at Apple Inc. ¦He said no.")]
    [InlineData("It paid 3.5 billion. ¦No. 5 was sold.")]
    [InlineData("Rules apply.[1] ¦They end soon.[2]")]
    [InlineData("\"It is over.\" ¦He left.")]
    [InlineData("“Is it over?” he asked.")]
    [InlineData("Wait... it moved. ¦Really?! ¦Yes.")]
    [InlineData("The firm (it denied all. Then not.) left.")]
    [InlineData("1. First item stays whole. ¦It does.")]
    [InlineData("A heading\n¦• An item\n¦Text of it.")]
    [InlineData("On Jan. 5 it met. ¦eBay rose.")]
    public void English(string marked) => Splits(marked, Language.En);

    [Theory]
    [InlineData("قالت الشركة ذلك. ¦ونفى الوزير!")]
    [InlineData("من يدفع الفاتورة؟ ¦لا أحد.")]
    [InlineData("جوع إلى الذاكرة.. مراكز البيانات تلتهم الرقائق. ¦ثم انتهى.")]
    [InlineData("التقى د. سامي بالوزير. ¦وخرج.")]
    [InlineData("وصفه بأنه «شيء فظيع.» ¦ثم عاد.")]
    [InlineData("بلغت ٣٫٥ مليارات و2.5 في المئة. ¦انتهى.")]
    [InlineData("قل هي شراكة؛ العبرة بمن يملك.")]
    public void Arabic(string marked) => Splits(marked, Language.Ar);

    [Theory]
    [InlineData("华为宣布。¦中芯否认！¦为什么？¦没人知道。")]
    [InlineData("10月4日，中方禁止；¦26日，安世停止。")]
    [InlineData("“荷方应承担全部责任。”发言人何亚东说，同时要求停止干涉。")]
    [InlineData("他说：“不会。”¦公司没有回应。")]
    [InlineData("协议（见附件。第二页；第三页）已签署。¦完。")]
    [InlineData("算力约3.9倍。¦GLM-4.6发布。")]
    public void Chinese(string marked) => Splits(marked, Language.Zh);

    [Fact]
    public void Lines_broken_at_a_margin_are_one_paragraph()
    {
        const string text = "The ministry said on Monday that it would\nreview the licences of all the firms that\nhad sold machines to the plant last year\nand publish the result.\n\nNext paragraph.";
        var sentences = Annotator.Annotate(text, Language.En).Sentences;
        Assert.Equal([0, 1], sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void A_run_on_is_cut_at_a_comma()
    {
        var text = string.Join(", ", Enumerable.Repeat("and so it went on and on", 100));
        var sentences = Annotator.Annotate(text, Language.En).Sentences;
        Assert.All(sentences, sentence => Assert.True(sentence.TokenCount <= 150));
        Assert.All(sentences.SkipLast(1), sentence => Assert.EndsWith(",", sentence.Span.In(text), StringComparison.Ordinal));
    }

    [Fact]
    public void Empty_text_has_no_sentences()
    {
        var annotated = Annotator.Annotate(" \n\u200F ", Language.Ar);
        Assert.Empty(annotated.Sentences);
        Assert.Empty(annotated.Tokens);
    }
}
