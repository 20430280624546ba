using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Forecasting;

public sealed class BaselineTests
{
    // Worked out by a second program with the formulas of docs/methods/baseline.md
    [Fact]
    public void Two_years_and_a_half_are_smoothed_with_their_seasons()
    {
        var found = Known(Baseline.Of([52, 48, 61, 70, 66, 80, 91, 88, 73, 69, 95, 120, 58, 50, 66, 79, 70, 83, 99, 94, 80, 71, 101, 131, 60, 57, 70, 82, 78, 90], 3));

        Assert.Equal((0.45, 0.05), (found.Level, found.Season));
        Assert.Equal(3.079671456669474, found.Error, 1e-12);
        Assert.Equal([101.66100822889777, 98.55845990445636, 83.58455832601359], found.Ahead.Select(month => Math.Round(month, 14)), (one, other) => Math.Abs(one - other) < 1e-10);
    }

    [Fact]
    public void Five_months_are_smoothed_without_seasons()
    {
        var found = Known(Baseline.Of([5, 9, 7, 12, 11], 2));

        Assert.Equal((0.7, 0.0), (found.Level, found.Season));
        Assert.Equal(3.1416868080698306, found.Error, 1e-12);
        Assert.All(found.Ahead, month => Assert.Equal(10.8716, month, 1e-10));
        Assert.Equal(2, found.Ahead.Count);
    }

    [Fact]
    public void Two_months_say_nothing_and_no_month_ahead_is_refused()
    {
        Assert.Equal(Doubt.TooShortHistory, Baseline.Of([5, 9], 2).Match(_ => default, why => why));
        Assert.Throws<ArgumentOutOfRangeException>(() => Baseline.Of([5, 9, 7], 0));
    }

    private static Baseline Known(Answer<Baseline> answer) => answer.Match(found => found, why => throw new InvalidOperationException(why.ToString()));
}
