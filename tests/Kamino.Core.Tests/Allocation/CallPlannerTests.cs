using System.Diagnostics;
using Kamino.Core.Allocation;
using Kamino.Core.Numerics;

namespace Kamino.Core.Tests.Allocation;

public sealed class CallPlannerTests
{
    [Fact]
    public void The_plan_is_the_best_of_all_plans()
    {
        var random = new SeededRandom(3);
        for (var round = 0; round < 40; round++)
        {
            var choices = Enumerable.Range(0, 3).Select(i => Choice(random, 6, 1 + i % 2)).ToList();
            for (var capacity = choices.Sum(choice => choice.Fewest * choice.Size); capacity < 16; capacity++)
            {
                Assert.Equal(BestOfAll([.. choices], capacity), CallPlanner.Best(choices, capacity).Contribution, 1e-9);
            }
        }
    }

    [Fact]
    public void Where_every_call_brings_less_than_the_one_before_the_steepest_steps_are_the_plan()
    {
        CallChoice[] choices = [new("a", [0, 5, 8, 9], 0, 3, 1), new("b", [0, 4, 6, 6.5], 0, 3, 1)];

        // 5, 4, 3 and 2: the next call would bring 1
        Plan([2, 2], 14, 2, PlanMethod.Exact, 14, 4, CallPlanner.Best(choices, 4));

        // All of them, and four to spare: more time would bring nothing
        Plan([3, 3], 15.5, 0, PlanMethod.Exact, 15.5, 6, CallPlanner.Best(choices, 10));
    }

    [Fact]
    public void A_call_that_costs_more_than_it_brings_is_not_made() => Plan([1], 5, 0, PlanMethod.Exact, 5, 1, CallPlanner.Best([new CallChoice("a", [0, 5, 4], 0, 2, 1)], 5));

    [Fact]
    public void First_calls_that_bring_little_are_left_out_where_the_many_that_follow_do_not_fit()
    {
        CallChoice[] choices = [new("a", [0, 1, 2, 9], 0, 3, 1), new("b", [0, 2, 3.5, 4], 0, 3, 1)];

        Plan([0, 2], 3.5, 0, PlanMethod.Exact, 3.5, 2, CallPlanner.Best(choices, 2));
        Plan([3, 0], 9, 3, PlanMethod.Exact, 9, 3, CallPlanner.Best(choices, 3));
        Plan([3, 1], 11, 2, PlanMethod.Exact, 11, 4, CallPlanner.Best(choices, 4));
    }

    [Fact]
    public void A_long_call_is_weighed_by_what_it_brings_per_unit()
    {
        CallChoice[] choices = [new("a", [0, 6], 0, 1, 2), new("b", [0, 2, 3.8], 0, 2, 1)];

        Plan([1, 0], 6, 3, PlanMethod.Exact, 6, 2, CallPlanner.Best(choices, 2));
        Plan([0, 1], 2, 0, PlanMethod.Exact, 2, 1, CallPlanner.Best(choices, 1));
    }

    [Fact]
    public void The_fewest_calls_are_made_whatever_they_bring() =>
        Plan([2, 1], 3, 4, PlanMethod.Exact, 3, 3, CallPlanner.Best([new CallChoice("a", [0, -1, -1, -1], 2, 3, 1), new CallChoice("b", [0, 4, 6], 0, 2, 1)], 3));

    [Fact]
    public void Where_comparing_all_plans_would_take_too_long_the_rest_is_filled_and_the_gap_is_told()
    {
        const int Million = 1_000_000;

        // After the first call seven millions are left: the second doesn't fit and would have brought 4/9 a million, so no plan brings more than 5 + 28/9
        CallChoice[] choices = [new("a", [0, 5, 9], 0, 2, 9 * Million), new("b", [0, 0.3, 0.5, 0.5], 0, 3, Million)];

        Plan([1, 2], 5.5, 5.0 / 9 / Million, PlanMethod.Hull, 5 + (28.0 / 9), 11 * Million, CallPlanner.Best(choices, 16 * Million));
    }

    [Fact]
    public void One_call_after_the_other_goes_to_whom_it_brings_most_and_is_trapped_by_slow_starters()
    {
        CallChoice[] choices = [new("a", [0, 1, 2, 9], 0, 3, 1), new("b", [0, 2, 3, 3.5], 0, 3, 1)];

        Plan([2, 1], 4, 0, PlanMethod.Hull, 4, 3, CallPlanner.OneByOne(choices, 3));
        Plan([3, 3], 12.5, 0, PlanMethod.Hull, 12.5, 6, CallPlanner.OneByOne(choices, 9));
        Plan([1, 1], 3, 0, PlanMethod.Hull, 3, 2, CallPlanner.OneByOne([choices[0] with { Fewest = 1 }, choices[1] with { Fewest = 1 }], 2));
    }

    [Fact]
    public void What_an_account_leaves_is_the_margin_of_its_sales_less_its_calls()
    {
        // 20 + 80 / (1 + 1/x): 20 with no call, 46 2/3 with half of today's two, 60 with today's
        var left = CallChoice.Contributions(new EffortCurve(100, 20, 1, 1), 2, 0.5, 3, 2);

        Assert.Equal([10, (140.0 / 6) - 3, 24], left.Select(own => Math.Round(own, 12)), (one, other) => Math.Abs(one - other) < 1e-9);
    }

    [Fact]
    public void Too_little_time_for_the_fewest_calls_is_the_callers_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CallPlanner.Best([new CallChoice("a", [0, 1, 2], 2, 2, 1)], 1));

    [SlowFact]
    public void A_thousand_accounts_with_sixty_calls_of_forty_people_take_less_than_five_seconds()
    {
        var random = new SeededRandom(9);
        var people = Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 25).Select(_ => Choice(random, 60, 1)).ToList()).ToList();
        var plans = people.Select(accounts =>
        {
            var clock = Stopwatch.StartNew();
            return (Plan: CallPlanner.Best(accounts, 403), Took: clock.Elapsed.TotalSeconds);
        }).ToList();
        var together = CallPlanner.Best([.. people.SelectMany(accounts => accounts)], 12_003);

        Assert.All(plans, plan => Assert.Equal(PlanMethod.Exact, plan.Plan.Method));
        Assert.True(together.Bound - together.Contribution < 1e-3 * together.Contribution);
        Assert.InRange(plans.Min(plan => plan.Took) * 40, 0, 5); // other tests run at the same time
    }

    private static void Plan(int[] calls, double contribution, double price, PlanMethod method, double bound, long used, CallPlan plan)
    {
        Assert.Equal(calls, plan.Calls);
        Assert.Equal(contribution, plan.Contribution, 1e-9);
        Assert.Equal(price, plan.ShadowPrice, 1e-12);
        Assert.Equal(bound, plan.Bound, 1e-9);
        Assert.Equal((method, used), (plan.Method, plan.Used));
    }

    private static CallChoice Choice(SeededRandom random, int most, int size)
    {
        var curve = new EffortCurve(50 + random.NextUniform() * 200, random.NextUniform() * 40, 0.5 + random.NextUniform() * 3, 0.3 + random.NextUniform());
        return new CallChoice("", CallChoice.Contributions(curve, 1 + (int)(random.NextUniform() * most / 2), 0.3, 0.1, most), (int)(random.NextUniform() * 2), most, size);
    }

    private static double BestOfAll(List<CallChoice> choices, int capacity) => choices.Count == 0 ? 0.0
        : Enumerable.Range(choices[0].Fewest, choices[0].Most - choices[0].Fewest + 1)
            .Where(calls => calls * choices[0].Size <= capacity - choices.Skip(1).Sum(choice => choice.Fewest * choice.Size))
            .Max(calls => choices[0].Contribution[calls] + BestOfAll([.. choices.Skip(1)], capacity - calls * choices[0].Size));
}
