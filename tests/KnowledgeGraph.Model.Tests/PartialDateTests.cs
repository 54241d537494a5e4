using CsCheck;
using Xunit;

namespace KnowledgeGraph.Model.Tests;

public sealed class PartialDateTests
{
    private static readonly Gen<PartialDate> Dates =
        from year in Gen.Int[1, 9999]
        from month in Gen.Int[0, 12]
        from day in Gen.Int[0, 31]
        select PartialDate.Create(year, month == 0 ? null : month, month == 0 || day == 0 ? null : day) ?? PartialDate.Create(year)!.Value;

    [Fact]
    public void What_is_written_is_read_back() => Dates.Sample(d => PartialDate.Parse(d.ToString()) == d);

    [Fact]
    public void Earliest_is_never_after_latest() => Dates.Sample(d => d.Earliest <= d.Latest);

    [Fact]
    public void Order_agrees_with_earliest_days() => Gen.Select(Dates, Dates).Sample((a, b) => a.Earliest >= b.Earliest || a < b);

    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-04-16", "2025-04-16", "2025-04-16")]
    public void A_partial_date_spans_its_days(string text, string first, string last)
    {
        var date = PartialDate.Parse(text)!.Value;
        Assert.Equal(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), date.Earliest);
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), date.Latest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("2025/04")]
    [InlineData("2025-4-1")]
    [InlineData("0000")]
    [InlineData(null)]
    public void What_is_no_date_is_refused(string? text) => Assert.Null(PartialDate.Parse(text));
}
