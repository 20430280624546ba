using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Forecasting;

public sealed class LaunchBacktestTests
{
    private static readonly double[] Shape = [10, 20, 35, 50, 60, 55, 45, 35, 25, 20, 15, 10];

    [Fact]
    public void Launches_of_one_shape_are_foretold_by_one_another_and_beat_the_naive()
    {
        var launches = Enumerable.Range(1, 4).Select(size => new Analog($"launch {size}", [.. Shape.Select(sold => sold * size)], 1)).ToList();
        var analogy = LaunchBacktest.Of(launches, known: 3, horizon: 9).First(score => score.Method == LaunchMethod.Analogy);

        Assert.Equal((4, Trust.BeatsNaive), (analogy.Launches, analogy.Trust));
        Assert.Equal(0.0, Assert.IsType<Answer<double>.Known>(analogy.Mape).Value, 1e-9);
        Assert.Equal(0.0, Assert.IsType<Answer<double>.Known>(analogy.Bias).Value, 1e-9);
    }

    [Fact]
    public void Two_launches_are_too_few_to_trust_anything()
    {
        var launches = Enumerable.Range(1, 2).Select(size => new Analog($"launch {size}", [.. Shape.Select(sold => sold * size)], 1)).ToList();

        Assert.Equal(Trust.TooFewLaunches, LaunchBacktest.Of(launches, 3, 9).First(score => score.Method == LaunchMethod.Analogy).Trust);
    }

    [Fact]
    public void A_method_is_compared_with_the_naive_on_the_launches_that_it_could_forecast_itself()
    {
        // Given launches that rise and turn, and others that fall from the beginning, of which Bass makes nothing
        List<Analog> launches =
        [
            .. Enumerable.Range(1, 4).Select(size => new Analog($"turning {size}", [.. Shape.Select((sold, t) => (sold + (t % 3)) * size)], 1)),
            .. Enumerable.Range(1, 4).Select(size => new Analog($"falling {size}", [.. Enumerable.Range(0, 12).Select(t => 1000.0 * size / (1 << t))], 1)),
        ];
        var same = launches.Where(launch => Of([launch], LaunchMethod.Bass).Launches == 1).ToList();

        var bass = Of(launches, LaunchMethod.Bass);

        Assert.InRange(same.Count, 1, launches.Count - 1);
        Assert.Equal(Of(same, LaunchMethod.Naive).Mape, bass.NaiveMape);
        Assert.NotEqual(Of(launches, LaunchMethod.Naive).Mape, bass.NaiveMape);

        static MethodScore Of(IReadOnlyList<Analog> launches, LaunchMethod method) => LaunchBacktest.Of(launches, known: 6, horizon: 6).First(score => score.Method == method);
    }

    [Fact]
    public void Steady_sales_are_foretold_best_by_the_naive()
    {
        var launches = Enumerable.Range(1, 4).Select(size => new Analog($"launch {size}", [.. Enumerable.Repeat(5.0 + size, 4), .. Enumerable.Repeat(5.0 + size, 8)], 1)).ToList();

        Assert.Equal(Trust.NoBetterThanNaive, LaunchBacktest.Of(launches, 3, 9).First(score => score.Method == LaunchMethod.Analogy).Trust);
    }
}
