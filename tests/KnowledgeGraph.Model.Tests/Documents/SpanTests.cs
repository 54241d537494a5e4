using CsCheck;
using Xunit;

namespace KnowledgeGraph.Model.Tests.Documents;

public sealed class SpanTests
{
    private static readonly Gen<Span> Any = from start in Gen.Int[0, 50] from length in Gen.Int[0, 50] select new Span(start, start + length);

    [Fact]
    public void A_span_reads_its_piece_of_the_text() =>
        Gen.Select(Gen.String, Gen.Int[0, 20], Gen.Int[0, 20]).Sample((before, first, second) =>
        {
            var text = before + new string('x', first) + new string('y', second);
            Assert.Equal(new string('x', first), new Span(before.Length, before.Length + first).In(text));
        });

    [Fact]
    public void What_contains_also_overlaps_unless_it_is_empty() => Gen.Select(Any, Any).Sample((a, b) =>
    {
        if (a.Contains(b) && b.Length > 0) Assert.True(a.Overlaps(b));
        Assert.Equal(a.Overlaps(b), b.Overlaps(a));
        if (a.Contains(b) && b.Contains(a)) Assert.Equal(a, b);
    });

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 4, true)]
    [InlineData(4, 4, true)]
    [InlineData(0, 5, false)]
    [InlineData(-1, 2, false)]
    [InlineData(3, 2, false)]
    public void A_span_fits_or_not(int start, int end, bool fits) => Assert.Equal(fits, new Span(start, end).Fits("text"));

    [Fact]
    public void Neighbours_do_not_overlap() => Assert.False(new Span(0, 3).Overlaps(new Span(3, 6)));
}
