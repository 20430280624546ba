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
}
