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
