using CsCheck;
using Xunit;

namespace KnowledgeGraph.Model.Tests.Names;

public sealed class NameFoldingTests
{
    // Every row: all of these are one name.
    [Theory]
    [InlineData("huawei", "Huawei", "HUAWEI", "Ｈｕａｗｅｉ", " huawei ")]
    [InlineData("sk hynix", "SK hynix", "SK-hynix", "sk  HYNIX", "SK\u00A0hynix")]
    [InlineData("citroen", "Citroën", "CITROE\u0308N")]
    [InlineData("sefcovic", "Šefčovič")]
    [InlineData("اوبن ايه اي", "أوبن إيه آي")]
    [InlineData("هواوي", "هَواوِي", "هـواوي", "ﻫﻮﺍﻭﻱ")]
    [InlineData("امارات", "الإمارات", "الامارات", "الأمارات")]
    [InlineData("شركه", "شركة", "شركه")]
    [InlineData("2025", "٢٠٢٥", "۲۰۲۵", "２０２５")]
    [InlineData("华为", "华为", " 华为 ")]
    [InlineData("阿里巴巴", "阿里巴巴", "「阿里巴巴」")]
    public void Spellings_of_one_name_fold_together(string expected, params string[] spellings)
    {
        foreach (var spelling in spellings) Assert.Equal(expected, NameFolding.Fold(spelling));
    }

    [Theory]
    [InlineData("الصين", "صين")]
    [InlineData("الي", "الي")]
    [InlineData("الفا", "الفا")]
    public void The_article_comes_off_words_of_more_than_four_letters(string word, string folded) => Assert.Equal(folded, NameFolding.Fold(word));

    [Theory]
    [InlineData("华为", "华人")]
    [InlineData("Micron", "Micro")]
    public void Different_names_stay_apart(string one, string other) => Assert.NotEqual(NameFolding.Fold(one), NameFolding.Fold(other));

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("\u064B\u0640")]
    public void What_has_no_letter_or_digit_folds_to_nothing(string name) => Assert.Equal("", NameFolding.Fold(name));

    [Fact]
    public void A_folded_name_is_words_of_letters_and_digits() => Gen.String.Sample(name =>
        Assert.DoesNotContain(NameFolding.Fold(name).Split(' '), word => word.Length == 0 && NameFolding.Fold(name).Length > 0));

    [Fact]
    public void Space_and_punctuation_around_a_name_never_matter() => Gen.String.Sample(name =>
        Assert.Equal(NameFolding.Fold(name), NameFolding.Fold($" \u00AB{name}\u00BB. ")));

    [Fact]
    public void Case_never_matters() => Gen.String[Gen.Char['A', 'z'], 0, 20].Sample(name =>
        Assert.Equal(NameFolding.Fold(name), NameFolding.Fold(name.ToUpperInvariant())));
}
