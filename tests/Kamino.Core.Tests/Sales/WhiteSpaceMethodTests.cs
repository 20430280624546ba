using Kamino.Core.Quantities;
using Kamino.Core.Sales;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Sales;

public sealed class WhiteSpaceMethodTests
{
    private static readonly MethodPage Page = new("white-space.md");
    private static readonly string[] Lines = ["oil", "rice", "cups"];

    [Fact]
    public void The_printed_example_comes_out()
    {
        var cell = WhiteSpace.Of(Accounts(new Dictionary<string, SpaceState>()), Lines).ElementAt(1)[2];

        Assert.Equal(Answer.Of(Page.Bold("Cups: support ")), cell.Support);
        Assert.Equal(Page.Bold("**1**, lift "), cell.Lift.Match(lift => lift, _ => 0), 5e-5);
        Assert.Equal(Page.Bold("to spend, potential "), cell.Potential.Match(amount => amount, _ => 0), 1e-9);
        Assert.True(cell.Suggested);
    }

    [Theory]
    [InlineData(SpaceState.NoNeed, false)]
    [InlineData(SpaceState.Quoted, false)]
    [InlineData(SpaceState.Rival, true)]
    public void What_was_refused_or_is_quoted_is_never_suggested(SpaceState told, bool suggested) =>
        Assert.Equal(suggested, WhiteSpace.Of(Accounts(new Dictionary<string, SpaceState> { ["cups"] = told }), Lines).ElementAt(1)[2].Suggested);

    [SlowFact]
    public void Two_thousand_accounts_by_two_hundred_lines_are_drawn_up()
    {
        var lines = Enumerable.Range(0, 200).Select(line => $"l{line}").ToList();
        var accounts = Enumerable.Range(0, 2000).Select(i => new SpaceAccount(
            $"{i}", lines.Where((_, line) => (i * 31 + line * 17) % 10 < 3).ToDictionary(line => line, _ => 10m), new Dictionary<string, SpaceState>(), Answer.Of(1000m))).ToList();

        Assert.Equal(2000 * 200, WhiteSpace.Of(accounts, lines).Sum(row => row.Count));
    }

    [Fact]
    public void Of_equally_similar_accounts_the_earlier_are_compared_with()
    {
        // Given thirty accounts that buy the first line and, from the twenty-first on, the second as well; and one that buys the first alone
        var accounts = Enumerable.Range(0, 31).Select(i => new SpaceAccount(
            $"{i}", Lines.Take(i is >= 20 and < 30 ? 2 : 1).ToDictionary(line => line, _ => 10m), new Dictionary<string, SpaceState>(), Answer.Of(1000m))).ToList();

        var (alone, both) = (WhiteSpace.Of(accounts, Lines).Last()[1], WhiteSpace.Of(accounts, Lines).ElementAt(20)[1]);

        Assert.Equal(Answer.Of(0.0), alone.Support); // the twenty like it buy no rice
        Assert.Equal(Answer.Of(9.0 / 20), both.Support); // the nine that buy both come first, then the earliest of the others
    }

    private static IReadOnlyList<SpaceAccount> Accounts(Dictionary<string, SpaceState> told) =>
    [
        .. Page.Rows("| account |").Select(row => new SpaceAccount(
            $"{row[0]}", Lines.Select((line, i) => (line, Sold: (decimal)row[i + 1])).Where(pair => pair.Sold > 0).ToDictionary(pair => pair.line, pair => pair.Sold),
            row[0] == 2 ? told : new Dictionary<string, SpaceState>(), row[0] == 2 ? Answer.Of(500m) : Answer.Unknown<decimal>(Doubt.NoAvailableSpend))),
    ];
}
