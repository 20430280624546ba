using CsCheck;
using Kamino.Core.Quantities;
using Kamino.Core.Sales;

namespace Kamino.Core.Tests.Sales;

public sealed class WhiteSpaceTests
{
    private static readonly string[] Lines = ["A", "B", "C", "D", "E", "F"];

    [SlowFact]
    public void Support_is_the_share_of_the_twenty_most_alike_that_buy_the_line_whatever_else_buys_the_same() =>
        Gen.Int[0, (1 << Lines.Length) - 1].Array[1, 80].Sample(baskets =>
        {
            var accounts = baskets.Select((basket, i) => new SpaceAccount($"{i}", Lines.Where((_, line) => Buys(basket, line)).ToDictionary(line => line, _ => 1m), new Dictionary<string, SpaceState>(), Answer.Of(100m))).ToList();
            foreach (var (i, cells) in WhiteSpace.Of(accounts, Lines).Index())
            {
                var alike = Enumerable.Range(0, baskets.Length).Where(other => other != i && Likeness(baskets[i], baskets[other]) >= 0.2)
                    .OrderByDescending(other => Likeness(baskets[i], baskets[other])).ThenBy(other => other).Take(WhiteSpace.Comparable).ToList();
                foreach (var (line, cell) in cells.Index())
                {
                    Assert.Equal(alike.Count == 0 ? Answer.Unknown<double>(Doubt.NoComparable) : Answer.Of((double)alike.Count(other => Buys(baskets[other], line)) / alike.Count), cell.Support);
                }
            }
        }, iter: 100);

    [Fact]
    public void A_line_that_most_alike_buy_is_suggested_unless_it_is_sold_quoted_or_not_needed()
    {
        SpaceAccount[] accounts =
        [
            Account("A", Told()), Account("A", Told(SpaceState.Rival)), Account("A", Told(SpaceState.Quoted)), Account("A", Told(SpaceState.NoNeed)),
            Account("AB", Told()), Account("AB", Told()), Account("AB", Told()), Account("C", Told()),
        ];

        var found = WhiteSpace.Of(accounts, ["A", "B", "C"]).Select(cells => cells[1]).ToList();

        Assert.Equal([SpaceState.Unknown, SpaceState.Rival, SpaceState.Quoted, SpaceState.NoNeed, SpaceState.Sold], found.Take(5).Select(cell => cell.State));
        Assert.Equal([true, true, false, false, false], found.Take(5).Select(cell => cell.Suggested));
        Assert.Equal((Answer.Of(3.0 / 6), Answer.Of(3.0 / 6 / (3.0 / 8)), Answer.Of(50.0)), (found[0].Support, found[0].Lift, found[0].Potential));
        Assert.Equal((0m, 1m), (found[0].Sales, found[4].Sales));
    }

    [Fact]
    public void Whom_nobody_is_like_has_nothing_to_compare_with()
    {
        var cell = WhiteSpace.Of([Account("A", Told()), Account("C", Told())], ["A", "B", "C"]).First()[2];

        Assert.All([cell.Potential, cell.Support, cell.Lift], answer => Assert.Equal(Answer.Unknown<double>(Doubt.NoComparable), answer));
        Assert.False(cell.Suggested);
    }

    [Fact]
    public void A_line_that_nobody_buys_has_no_lift()
    {
        var cell = WhiteSpace.Of([Account("A", Told()), Account("A", Told())], ["A", "B"]).First()[1];

        Assert.Equal((Answer.Of(0.0), Answer.Unknown<double>(Doubt.NoSales)), (cell.Support, cell.Lift));
    }

    [Fact]
    public void Buying_nothing_is_like_nothing() => Assert.Equal(0, WhiteSpace.Similarity(0, 0));

    [Fact]
    public void A_fifth_of_the_lines_in_common_is_alike_and_less_is_not()
    {
        Assert.Equal(Answer.Of(1.0), Second("A", "ABCDE").Support);
        Assert.Equal(Answer.Unknown<double>(Doubt.NoComparable), Second("A", "ABCDEF").Support);

        static SpaceCell Second(params string[] baskets) => WhiteSpace.Of([.. baskets.Select(lines => Account(lines, Told()))], Lines).First()[1];
    }

    [Theory]
    [InlineData("A A A A A A A AB AB AB C", true)] // three of ten, and a quarter of all
    [InlineData("A A A AB C", false)] // a quarter is too few, though only a sixth of all buy it
    [InlineData("A AB B B B", false)] // half of those alike, and two thirds of all
    [InlineData("A AB B", false)] // half of those alike, and half of all
    public void A_line_is_suggested_where_three_tenths_of_those_alike_buy_it_and_more_of_them_than_of_all(string others, bool suggested) => Assert.Equal(
        suggested, WhiteSpace.Of([Account("A", Told()), .. others.Split(' ').Select(lines => Account(lines, Told()))], Lines).First()[1].Suggested);

    [Fact]
    public void Of_equally_similar_baskets_the_earlier_accounts_are_compared_with()
    {
        // Forty accounts buy a second line beside the first, in turn this and that one: the first twenty are ten and ten
        var cells = WhiteSpace.Of([.. Enumerable.Range(0, 40).Select(i => Account(i % 2 == 0 ? "AB" : "AC", Told())), Account("A", Told())], Lines).Last();

        Assert.Equal((Answer.Of(0.5), Answer.Of(0.5)), (cells[1].Support, cells[2].Support));
    }

    [Fact]
    public void An_account_among_twenty_that_buy_the_same_is_compared_with_twenty_others()
    {
        var cells = WhiteSpace.Of([.. Enumerable.Range(0, 20).Select(_ => Account("A", Told())), Account("AB", Told())], Lines).First();

        Assert.Equal(Answer.Of(1.0 / 20), cells[1].Support); // nineteen that buy the same, and the one that is half alike
    }

    private static SpaceAccount Account(string lines, Dictionary<string, SpaceState> told) =>
        new("x", lines.ToDictionary(line => $"{line}", _ => 1m), told, Answer.Of(100m));

    private static Dictionary<string, SpaceState> Told(SpaceState? state = null) => state is { } one ? new() { ["B"] = one } : [];

    private static bool Buys(int basket, int line) => (basket & (1 << line)) != 0;

    private static double Likeness(int one, int other) => WhiteSpace.Similarity(int.PopCount(one & other), int.PopCount(one | other));
}
