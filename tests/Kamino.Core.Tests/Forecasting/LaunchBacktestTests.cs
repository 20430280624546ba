using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Forecasting;

public sealed class LaunchBacktestTests
{
    private static readonly double[] Shape = [10, 20, 35, 50, 60, 55, 45, 35, 25, 20, 15, 10];

    private static readonly DateOnly Begin = new(2020, 1, 1);

    [Fact]
    public void Launches_of_one_shape_are_foretold_by_earlier_ones_and_beat_the_naive()
    {
        var launches = YearByYear(4, size => Shape.Select(sold => sold * size));
        var analogy = LaunchBacktest.Of(launches, known: 3, horizon: 9).First(score => score.Method == LaunchMethod.Analogy);

        Assert.Equal((3, Trust.BeatsNaive), (analogy.Launches, analogy.Trust)); // nothing came before the first
        Assert.Equal(0.0, Assert.IsType<Answer<double>.Known>(analogy.Mape).Value, 1e-9);
        Assert.Equal(0.0, Assert.IsType<Answer<double>.Known>(analogy.Bias).Value, 1e-9);
    }

    [Fact]
    public void Two_launches_are_too_few_to_trust_anything()
    {
        var launches = YearByYear(2, size => Shape.Select(sold => sold * size));

        Assert.Equal(Trust.TooFewLaunches, LaunchBacktest.Of(launches, 3, 9).First(score => score.Method == LaunchMethod.Analogy).Trust);
    }

    [Fact]
    public void A_launch_learns_only_from_what_had_been_observed_before_it_began()
    {
        // Given two launches a year apart, a third that began while the second was still young, and a later one of another shape
        var launches = YearByYear(2, size => Shape.Select(sold => sold * size));
        launches.Add(new DatedLaunch(Begin.AddMonths(20), new Analog("third", Shape, 1)));
        launches.Add(new DatedLaunch(Begin.AddYears(9), new Analog("later", [.. Shape.Reverse()], 1)));

        var before = launches.Select(launch => LaunchBacktest.Before(launch, launches, known: 3, horizon: 9).Select(other => other.Profile.Name));

        Assert.Equal(["", "launch 1", "launch 1", "launch 1 launch 2 third"], before.Select(names => string.Join(' ', names)));
    }

    [Fact]
    public void A_method_is_compared_with_the_naive_on_the_launches_that_it_could_forecast_itself()
    {
        // Given launches that rise and turn, and others that fall from the beginning, of which Bass makes nothing
        List<DatedLaunch> launches =
        [
            .. YearByYear(4, size => Shape.Select((sold, t) => (sold + (t % 3)) * size)),
            .. YearByYear(4, size => Enumerable.Range(0, 12).Select(t => 1000.0 * size / (1 << t))),
        ];
        var same = launches.Where(launch => Of([launch], LaunchMethod.Bass).Launches == 1).ToList();

        var bass = Of(launches, LaunchMethod.Bass);

        Assert.InRange(same.Count, 1, launches.Count - 1);
        Assert.Equal(Of(same, LaunchMethod.Naive).Mape, bass.NaiveMape);
        Assert.NotEqual(Of(launches, LaunchMethod.Naive).Mape, bass.NaiveMape);

        static MethodScore Of(IReadOnlyList<DatedLaunch> launches, LaunchMethod method) => LaunchBacktest.Of(launches, known: 6, horizon: 6).First(score => score.Method == method);
    }

    [Fact]
    public void Steady_sales_are_foretold_best_by_the_naive()
    {
        var launches = YearByYear(4, size => Enumerable.Repeat(5.0 + size, 12));

        Assert.Equal(Trust.NoBetterThanNaive, LaunchBacktest.Of(launches, 3, 9).First(score => score.Method == LaunchMethod.Analogy).Trust);
    }

    private static List<DatedLaunch> YearByYear(int count, Func<int, IEnumerable<double>> sales) =>
        [.. Enumerable.Range(1, count).Select(size => new DatedLaunch(Begin.AddYears(size - 1), new Analog($"launch {size}", [.. sales(size)], 1)))];
}
