using Kamino.Core.Allocation;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Allocation;

public sealed class CallProposalTests
{
    private static readonly MethodPage Page = new("effort.md");

    [Fact]
    public void The_printed_days_are_proposed_and_what_does_not_fit_says_so()
    {
        var judged = CallProposals.Judge([One("A", 10, 1m), One("B", 20, 4m), One("C", 30, 3m)], new Dictionary<string, decimal> { ["Ana"] = 40m }, 45m);

        Assert.Equal(["C", "B", "A"], judged.Select(own => own.Proposal.Account));
        Assert.Equal([null, ProposalFlaw.Overloaded, null], judged.Select(own => own.Flaw));
        Assert.Equal(Page.Bold("the first and the last fit: "), (double)judged.Where(own => own.Flaw is null).Sum(own => own.Proposal.Days));
    }

    [Fact]
    public void L15_and_L16_are_never_broken_by_a_proposal()
    {
        CallProposal[] proposals =
        [
            One("A", 9, 1m) with { Box = Quadrant.Streamline }, One("B", 8, 1m) with { Box = Quadrant.Star, HasInvestment = false }, One("C", 7, 1m) with { Plan = null },
            One("D", 6, 1m) with { IsInForce = true }, One("E", 5, 1m) with { Box = Quadrant.Streamline, Calls = 1 }, One("F", 4, 99m),
        ];

        Assert.Equal(
            [ProposalFlaw.MoreForStreamline, ProposalFlaw.StarWithoutInvestment, ProposalFlaw.NoPlan, ProposalFlaw.InForce, null, ProposalFlaw.Overloaded],
            CallProposals.Judge(proposals, new Dictionary<string, decimal>(), 90m).Select(own => own.Flaw));
    }

    [Fact]
    public void The_printed_bias_comes_out_after_two_periods_and_not_before()
    {
        var judges = JudgeBias.Of([new("Ana", "A", 110, 100), new("Ana", "A", 130, 100), new("Luis", "B", 90, 100)]);

        Assert.Equal(Page.Bold("came 100 and 100: bias "), judges[0].Bias.Match(bias => bias, _ => -1), 1e-12);
        Assert.Equal(0.2, judges[0].Mape.Match(mape => mape, _ => -1), 1e-12);
        Assert.Equal((0, Answer.Unknown<double>(Doubt.TooShortHistory)), (judges[1].Periods, judges[1].Bias));
    }

    [Fact]
    public void Of_equal_gains_the_earlier_account_goes_first_and_the_last_day_may_be_used()
    {
        var judged = CallProposals.Judge([One("B", 5, 2m), One("A", 5, 3m), One("C", 5, 0.5m) with { Owner = "Luis" }], new Dictionary<string, decimal> { ["Ana"] = 40m }, 45m);

        Assert.Equal(["A", "B", "C"], judged.Select(own => own.Proposal.Account));
        Assert.All(judged, own => Assert.Null(own.Flaw));
    }

    [Fact]
    public void What_is_not_proposed_takes_nobodys_days() =>
        Assert.Equal([ProposalFlaw.NoPlan, null], CallProposals.Judge([One("A", 9, 5m) with { Plan = null }, One("B", 8, 5m)], new Dictionary<string, decimal>(), 5m).Select(own => own.Flaw));

    [Fact]
    public void As_many_calls_as_today_need_no_investment() => Assert.All(
        CallProposals.Judge([One("A", 9, 1m) with { Box = Quadrant.Streamline, Calls = 4 }, One("B", 8, 1m) with { Box = Quadrant.Star, HasInvestment = false, Calls = 4 }, One("C", 7, 1m) with { Box = Quadrant.Star }, One("D", 7, 1m) with { Box = null }], new Dictionary<string, decimal>(), 90m),
        own => Assert.Null(own.Flaw));

    private static CallProposal One(string account, double gain, decimal days) => new(account, 1, "Ana", Quadrant.Strategic, false, true, 4, 6, days, gain);
}
