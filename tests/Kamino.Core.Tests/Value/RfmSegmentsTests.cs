using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class RfmSegmentsTests
{
    [Fact]
    public void M43_The_first_rule_that_holds_names_the_customer()
    {
        RfmSegment[] rules = [new("champions", (5, 5), (5, 5), (5, 5)), new("recent", (4, 5), (1, 5), (1, 5))];

        Assert.Equal("champions", RfmSegments.Name(new RfmScore("a", 5, 5, 5), rules));
        Assert.Equal("recent", RfmSegments.Name(new RfmScore("a", 5, 5, 4), rules));
        Assert.Null(RfmSegments.Name(new RfmScore("a", 1, 1, 1), rules));
    }

    [Fact]
    public void The_usual_rules_name_every_score_there_is()
    {
        var scores = from r in Enumerable.Range(1, 5) from f in Enumerable.Range(1, 5) from m in Enumerable.Range(1, 5) select new RfmScore("a", r, f, m);

        Assert.All(scores.Append(new RfmScore("a", 0, 0, 0)), score => Assert.NotNull(RfmSegments.Name(score, RfmSegments.Usual)));
    }

    [Theory]
    [InlineData("5", 5, 5)]
    [InlineData("3-5", 3, 5)]
    [InlineData(" 3 – 5 ", 3, 5)]
    [InlineData("0", 0, 0)]
    [InlineData("20", 20, 20)]
    [InlineData("4-4", 4, 4)]
    public void A_range_is_one_group_or_two_with_a_dash(string text, int from, int to) => Assert.Equal((from, to), RfmSegment.Groups(text));

    [Theory]
    [InlineData("")]
    [InlineData("five")]
    [InlineData("5-3")]
    [InlineData("21")]
    [InlineData("1-21")]
    [InlineData("1-2-3")]
    [InlineData("-1")]
    public void What_is_no_range_is_none(string text) => Assert.Null(RfmSegment.Groups(text));

    [Theory]
    [InlineData(5, 5, "5")]
    [InlineData(3, 5, "3-5")]
    public void A_range_is_written_as_it_is_read(int from, int to, string text) => Assert.Equal(text, RfmSegment.Text((from, to)));

    [Theory]
    [InlineData(2, 3, 4, true)]
    [InlineData(3, 4, 5, true)]
    [InlineData(1, 3, 4, false)]
    [InlineData(4, 3, 4, false)]
    [InlineData(2, 2, 4, false)]
    [InlineData(2, 5, 4, false)]
    [InlineData(2, 3, 3, false)]
    [InlineData(2, 3, 6, false)]
    public void A_rule_holds_within_all_three_ranges_ends_included(int r, int f, int m, bool holds) => Assert.Equal(holds, new RfmSegment("x", (2, 3), (3, 4), (4, 5)).Holds(new RfmScore("a", r, f, m)));

    [Theory]
    [InlineData("champions", 5, 5, 5)]
    [InlineData("loyal", 4, 4, 3)]
    [InlineData("big_spenders", 3, 2, 5)]
    [InlineData("new", 5, 1, 2)]
    [InlineData("promising", 4, 2, 2)]
    [InlineData("needs_attention", 3, 2, 2)]
    [InlineData("cannot_lose", 1, 5, 4)]
    [InlineData("at_risk", 2, 3, 2)]
    [InlineData("asleep", 1, 1, 5)]
    [InlineData("never", 0, 0, 0)]
    public void The_usual_rules_have_their_names(string name, int r, int f, int m) => Assert.Equal(name, RfmSegments.Name(new RfmScore("a", r, f, m), RfmSegments.Usual));
}
