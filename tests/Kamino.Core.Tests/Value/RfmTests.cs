using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class RfmTests
{
    private static readonly RfmCustomer[] Base =
    [
        new("a", 5, 12, 2400), new("b", 40, 1, 90), new("c", 12, 6, 800), new("d", 90, 1, 50), new("e", 3, 9, 1500),
        new("f", 200, 2, 300), new("g", 33, 4, 420), new("h", 365, 1, 60), new("i", 15, 1, 1000), new("j", 60, 3, 210),
    ];

    [Fact]
    public void Who_never_bought_is_000_and_moves_nobody()
    {
        var without = Rfm.Score(Base, new RfmRule());
        var with = Rfm.Score([new("never", 0, 0, 0), .. Base], new RfmRule());

        Assert.Equal("000", with[0].Code);
        Assert.Equal(without, with.Skip(1));
    }

    [Fact]
    public void The_other_direction_turns_every_group_around() => Assert.All(
        Rfm.Score(Base, new RfmRule()).Zip(Rfm.Score(Base, new RfmRule(Best: RfmBest.Low))),
        pair => Assert.Equal((6, 6, 6), (pair.First.R + pair.Second.R, pair.First.F + pair.Second.F, pair.First.M + pair.Second.M)));

    [Theory]
    [InlineData(RfmMethod.Independent)]
    [InlineData(RfmMethod.Nested)]
    public void Equal_data_score_alike_by_midrank(RfmMethod method) =>
        Assert.Single(Rfm.Score([.. Enumerable.Range(0, 37).Select(i => new RfmCustomer($"c{i}", 10, 2, 5))], new RfmRule(Method: method)).Select(score => score.Code).Distinct());

    [Fact]
    public void Fewer_values_than_groups_make_as_many_groups_as_values()
    {
        RfmCustomer[] customers = [.. Enumerable.Range(0, 20).Select(i => new RfmCustomer($"c{i:00}", i, i < 17 ? 1 : i - 15, i))];

        Assert.Equal([1, 2, 3, 4], Rfm.Score(customers, new RfmRule()).Select(score => score.F).Distinct().Order());
    }

    [Fact]
    public void Groups_of_two_digits_are_told_apart() =>
        Assert.Equal("10-10-10", Rfm.Score([.. Enumerable.Range(1, 30).Select(i => new RfmCustomer($"{i:00}", 100 - i, i, i))], new RfmRule(Groups: 10))[^1].Code);

    [Fact]
    public void Bands_include_their_limits()
    {
        var rule = new RfmRule(Method: RfmMethod.Bands, Bands: new RfmBands([90, 180], [2, 5], [100, 1000]));

        Assert.Equal(
            ["333", "222", "111"],
            Rfm.Score([new("a", 90, 5, 1000), new("b", 180, 2, 100), new("c", 181, 1, 99.99m)], rule).Select(score => score.Code));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(21)]
    public void A_number_of_groups_that_makes_no_sense_is_refused(int groups) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rfm.Score(Base, new RfmRule(groups)));

    [Fact]
    public void Bands_without_limits_are_refused() =>
        Assert.Throws<ArgumentException>(() => Rfm.Score(Base, new RfmRule(Method: RfmMethod.Bands)));

    [Theory]
    [InlineData(9, 9, 9, "999")]
    [InlineData(10, 1, 2, "10-1-2")]
    [InlineData(1, 10, 2, "1-10-2")]
    [InlineData(1, 2, 10, "1-2-10")]
    public void One_group_of_two_digits_is_enough_for_dashes(int r, int f, int m, string code) => Assert.Equal(code, new RfmScore("a", r, f, m).Code);
}
