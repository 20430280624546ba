using Kamino.Core.Allocation;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Allocation;

public sealed class JudgeBiasTests
{
    [Fact]
    public void Judges_come_by_name_with_the_accounts_that_were_seen_twice()
    {
        var judges = JudgeBias.Of([new("Luis", "A", 90, 100), new("Luis", "A", 70, 100), new("Luis", "B", 200, 100), new("Ana", "A", 110, 100), new("Ana", "A", 110, 100), new("Ana", "C", 50, 50), new("Ana", "C", 60, 50)]);

        Assert.Equal([("Ana", 2, 4), ("Luis", 1, 2)], judges.Select(own => (own.Judge, own.Accounts, own.Periods)));
        Assert.Equal([0.1, -0.2], judges.Select(own => Known(own.Bias))); // 330 of 300, and 160 of 200
        Assert.Equal([0.1, 0.2], judges.Select(own => Known(own.Mape))); // the mean of 10, 10, 0 and 20 %, and of 10 and 30 %
    }

    [Fact]
    public void A_period_in_which_nothing_came_counts_for_the_bias_and_has_no_share_of_error()
    {
        var judge = Assert.Single(JudgeBias.Of([new("Ana", "A", 10, 0), new("Ana", "A", 30, 20)]));

        Assert.Equal((1.0, 0.5), (Known(judge.Bias), Known(judge.Mape)));
    }

    [Fact]
    public void Where_nothing_came_at_all_there_is_no_bias()
    {
        var judge = Assert.Single(JudgeBias.Of([new("Ana", "A", 10, 0), new("Ana", "A", 30, 0)]));

        Assert.Equal((Answer.Unknown<double>(Doubt.TooShortHistory), Answer.Unknown<double>(Doubt.TooShortHistory)), (judge.Bias, judge.Mape));
    }

    private static double Known(Answer<double> answer) => Math.Round(Assert.IsType<Answer<double>.Known>(answer).Value, 9);
}
