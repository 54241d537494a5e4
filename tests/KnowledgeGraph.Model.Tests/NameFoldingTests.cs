using Xunit;

namespace KnowledgeGraph.Model.Tests;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("Huawei", "HUAWEI")]
    [InlineData("Šefčovič", "sefcovic")]
    [InlineData("ＡＩ　Ｃｈｉｐ", "ai chip")]
    [InlineData("SK hynix", "SK-Hynix")]
    [InlineData("أوبن إيه آي", "اوبن ايه اي")]
    [InlineData("الصين", "صين")]
    [InlineData("شركـــة", "شركه")]
    [InlineData("هُواوِي", "هواوى")]
    [InlineData("٢٠٢٥", "2025")]
    public void Spellings_of_one_name_fold_to_the_same(string one, string other) => Assert.Equal(NameFolding.Fold(one), NameFolding.Fold(other));

    [Theory]
    [InlineData("华为", "华人")]
    [InlineData("Micron", "Micro")]
    public void Different_names_stay_apart(string one, string other) => Assert.NotEqual(NameFolding.Fold(one), NameFolding.Fold(other));

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, s => NameFolding.Fold(NameFolding.Fold(s)).Length <= NameFolding.Fold(s).Length);
}
