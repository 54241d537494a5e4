using CsCheck;
using Xunit;

namespace KnowledgeGraph.Model.Tests.Documents;

public sealed class WellFormedTextTests
{
    // As code points, for test runners that cannot carry half a pair.
    [Theory]
    [InlineData(false, 0x61)]
    [InlineData(false, 0xD83D, 0xDE00)]
    [InlineData(true, 0xD83D)]
    [InlineData(true, 0xDE00, 0x61)]
    [InlineData(true, 0xDE00, 0xD83D)]
    [InlineData(true, 0xD83D, 0xD83D, 0xDE00)]
    [InlineData(true, 0xFFFD)]
    public void A_lone_surrogate_or_many_replacements_are_broken(bool broken, params int[] units) =>
        Assert.Equal(broken, WellFormedText.IsBroken(new string([.. units.Select(u => (char)u)])));

    [Fact]
    public void One_character_in_twenty_may_be_replaced()
    {
        Assert.False(WellFormedText.IsBroken(new string('a', 19) + "\uFFFD"));
        Assert.True(WellFormedText.IsBroken(new string('a', 18) + "\uFFFD"));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(false, " \n\t\u3000")]
    [InlineData(false, "\u200B --- \u061C")]
    [InlineData(true, "7")]
    [InlineData(true, "\u4E2D")]
    [InlineData(true, "\u0645")]
    public void Content_is_a_letter_or_a_digit(bool has, string text) => Assert.Equal(has, WellFormedText.HasContent(text));

    [Fact]
    public void What_survives_UTF8_is_well_formed() => Gen.Int[0, 0x10FFFF].Where(c => c is (< 0xD800 or > 0xDFFF) and not 0xFFFD).Array[1, 30]
        .Sample(codes => !WellFormedText.IsBroken(string.Concat(codes.Select(char.ConvertFromUtf32))));
}
