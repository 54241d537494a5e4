using CsCheck;
using Xunit;

namespace KnowledgeGraph.Model.Tests.Time;

public sealed class PartialDateTests
{
    private static readonly Gen<PartialDate> Any =
        from year in Gen.Int[1, 9999]
        from month in Gen.Int[1, 12]
        from day in Gen.Int[1, 28]
        from precision in Gen.Int[0, 2]
        select PartialDate.Create(year, precision > 0 ? month : null, precision > 1 ? day : null)!.Value;

    [Fact]
    public void What_is_written_is_read_again() => Any.Sample(date => PartialDate.Parse(date.ToString()) == date);

    [Fact]
    public void Written_dates_have_the_length_of_their_precision() =>
        Any.Sample(date => date.ToString().Length == (date.Month is null ? 4 : date.Day is null ? 7 : 10));

    [Fact]
    public void The_order_is_total() => Gen.Select(Any, Any, Any).Sample((a, b, c) =>
    {
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        if (a <= b && b <= c) Assert.True(a <= c);
    });

    [Fact]
    public void The_order_is_that_of_the_first_days() => Gen.Select(Any, Any).Sample((a, b) =>
    {
        if (a.Earliest < b.Earliest) Assert.True(a < b);
    });

    [Theory]
    [InlineData("2025", "2025-01")]
    [InlineData("2025-01", "2025-01-01")]
    [InlineData("2024-12-31", "2025")]
    public void Of_two_that_begin_together_the_more_precise_is_later(string earlier, string later) =>
        Assert.True(PartialDate.Parse(earlier) < PartialDate.Parse(later));

    [Fact]
    public void A_date_spans_its_period() => Any.Sample(date =>
    {
        Assert.True(date.Earliest <= date.Latest);
        Assert.Equal(date, PartialDate.Create(date.Earliest.Year, date.Month is null ? null : date.Latest.Month, date.Day is null ? null : date.Latest.Day));
    });

    [Theory]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-02", "2025-02-01", "2025-02-28")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    public void First_and_last_day(string text, string first, string last)
    {
        var date = PartialDate.Parse(text)!.Value;
        Assert.Equal((first, last), (PartialDate.From(date.Earliest).ToString(), PartialDate.From(date.Latest).ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("25")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-02-30")]
    [InlineData("2025-02-29")]
    [InlineData("2025-1-1")]
    [InlineData("2025/01/01")]
    [InlineData("2025-01-1x")]
    [InlineData("2025-+1")]
    [InlineData(" 2025")]
    [InlineData("2025-01-01T00:00:00Z")]
    [InlineData("\u0662\u0660\u0662\u0665")]
    public void What_is_no_date_reads_as_null(string? text) => Assert.Null(PartialDate.Parse(text));

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(10000, null, null)]
    [InlineData(2025, null, 1)]
    [InlineData(2025, 2, 29)]
    public void What_does_not_exist_is_not_created(int year, int? month, int? day) => Assert.Null(PartialDate.Create(year, month, day));
}
