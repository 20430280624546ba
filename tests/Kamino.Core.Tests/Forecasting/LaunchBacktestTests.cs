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

    [Fact]
    public void The_naive_ones_are_judged_value_by_value()
    {
        // Given 15 months of 1, 2, 3 … of which 12 are known: the last says 12, 12, 12 and the year before 1, 2, 3; what came is 13, 14, 15
        var (naive, seasonal) = Naive([Launch(Begin, Enumerable.Range(1, 15).Select(sold => (double)sold))], 12, 3);

        Assert.Equal((1, 1), (naive.Launches, seasonal.Launches));
        Assert.Equal(((1 / 13.0) + (2 / 14.0) + (3 / 15.0)) / 3, Known(naive.Mape), 1e-14);
        Assert.Equal(-6 / 42.0, Known(naive.Bias), 1e-14);
        Assert.Equal(((12 / 13.0) + (12 / 14.0) + (12 / 15.0)) / 3, Known(seasonal.Mape), 1e-14);
        Assert.Equal(-36 / 42.0, Known(seasonal.Bias), 1e-14);
        Assert.Equal((null, null), (naive.Trust, seasonal.Trust));
    }

    [Fact]
    public void The_year_before_is_the_last_that_is_known_and_comes_again_and_again()
    {
        // Given 28 months of 1, 2, 3 … of which 14 are known: 3 to 14, and then 3 and 4 once more
        var (_, seasonal) = Naive([Launch(Begin, Enumerable.Range(1, 28).Select(sold => (double)sold))], 14, 14);

        var said = Enumerable.Range(3, 12).Concat([3, 4]).Sum();
        var came = Enumerable.Range(15, 14).Sum();
        Assert.Equal((said - came) / (double)came, Known(seasonal.Bias), 1e-14);
    }

    [Fact]
    public void Eleven_known_months_have_no_year_before()
    {
        var (naive, seasonal) = Naive([Launch(Begin, Enumerable.Repeat(4.0, 14))], 11, 3);

        Assert.Equal((1, 0), (naive.Launches, seasonal.Launches));
        Assert.Equal((Doubt.TooShortHistory, Doubt.TooShortHistory), (Why(seasonal.Mape), Why(seasonal.Bias)));
    }

    [Fact]
    public void A_month_that_sold_nothing_counts_for_the_bias_alone()
    {
        // 5 is said three times, and 10, 0 and 4 came
        var (naive, _) = Naive([Launch(Begin, [2, 5, 10, 0, 4])], 2, 3);

        Assert.Equal(((5 / 10.0) + (1 / 4.0)) / 2, Known(naive.Mape), 1e-14);
        Assert.Equal(1 / 14.0, Known(naive.Bias), 1e-14);
    }

    [Fact]
    public void Of_launches_that_sold_nothing_more_no_error_is_known()
    {
        var (naive, _) = Naive([Launch(Begin, [2, 5, 0, 0])], 2, 2);

        Assert.Equal((1, Doubt.TooShortHistory, Doubt.TooShortHistory), (naive.Launches, Why(naive.Mape), Why(naive.Bias)));
    }

    [Fact]
    public void Errors_are_a_mean_over_all_months_and_the_bias_is_one_of_sums()
    {
        // 4, 4 said and 2, 8 came; 10, 10 said and 10, 40 came
        var (naive, _) = Naive([Launch(Begin, [4, 2, 8]), Launch(Begin, [10, 10, 40])], 1, 2);

        Assert.Equal((1 + 0.5 + 0 + 0.75) / 4, Known(naive.Mape), 1e-14);
        Assert.Equal((8 - 10 + 20 - 50) / 60.0, Known(naive.Bias), 1e-14);
    }

    [Fact]
    public void A_launch_is_tried_where_it_is_old_enough_and_had_sold_something()
    {
        List<DatedLaunch> launches = [Launch(Begin, [1, 0, 3, 4]), Launch(Begin, [1, 0, 3]), Launch(Begin, [0, 0, 3, 4]), Launch(Begin, [0, 2, 0, 0, 9])];

        Assert.Equal([launches[0], launches[3]], LaunchBacktest.Tried(launches, 2, 2));
    }

    [Fact]
    public void A_launch_teaches_from_the_day_on_which_its_months_were_over()
    {
        var young = Launch(Begin.AddMonths(4), [1, 2, 3, 4]);
        var old = Launch(Begin, [1, 2, 3, 4]);

        Assert.Equal([old], LaunchBacktest.Before(young, [old, young], 2, 2));
        Assert.Empty(LaunchBacktest.Before(young with { First = young.First.AddDays(-1) }, [old, young], 2, 2));
        Assert.Empty(LaunchBacktest.Before(young, [Launch(Begin, [1, 2, 3]), Launch(Begin, [0, 0, 0, 0, 5])], 2, 2));
        Assert.Single(LaunchBacktest.Before(young, [Launch(Begin, [0, 0, 0, 4])], 2, 2));
    }

    [Fact]
    public void Of_others_that_had_sold_nothing_by_then_no_total_is_made()
    {
        List<DatedLaunch> launches = [Launch(Begin, [0, 0, 5, 5]), Launch(Begin.AddYears(1), [1, 1, 5, 5])];

        Assert.Equal(0, LaunchBacktest.Of(launches, 2, 2).First(score => score.Method == LaunchMethod.Analogy).Launches);
    }

    [Fact]
    public void Analogs_count_alike_and_by_their_first_months_alone()
    {
        // Given two whose first four months are 1 1 1 1 and 1 1 3 3, whatever came later and however like they are called: a quarter and an eighth, a mean of 3/8 by then
        List<DatedLaunch> launches =
        [
            new(Begin, new Analog("flat", [1, 1, 1, 1, 500], 9)), new(Begin, new Analog("rising", [1, 1, 3, 3], 1)), Launch(Begin.AddYears(2), [3, 3, 6, 12]),
        ];

        var analogy = LaunchBacktest.Of(launches, 2, 2).First(score => score.Method == LaunchMethod.Analogy);

        // 6 of three eighths make a total of 16, of which 5/16 fall into each of the two that come: 5 and 5
        Assert.Equal(1, analogy.Launches);
        Assert.Equal(((1 / 6.0) + (7 / 12.0)) / 2, Known(analogy.Mape), 1e-13);
        Assert.Equal(-8 / 18.0, Known(analogy.Bias), 1e-13);
        Assert.Equal(((3 / 6.0) + (9 / 12.0)) / 2, Known(analogy.NaiveMape), 1e-13);
        Assert.Equal(Trust.TooFewLaunches, analogy.Trust);
    }

    [Fact]
    public void The_better_of_both_naive_ones_is_what_is_to_beat()
    {
        // Given years that are all alike, of which the year before tells everything and the last month little
        var launches = Enumerable.Range(0, 4).Select(year => Launch(Begin.AddYears(3 * year), [.. Shape, .. Shape])).ToList();

        var analogy = LaunchBacktest.Of(launches, 12, 12).First(score => score.Method == LaunchMethod.Analogy);

        Assert.Equal(0.0, Known(analogy.NaiveMape), 1e-14);
        Assert.Equal((3, Trust.NoBetterThanNaive), (analogy.Launches, analogy.Trust));
    }

    private static (MethodScore Naive, MethodScore Seasonal) Naive(IReadOnlyList<DatedLaunch> launches, int known, int horizon)
    {
        var scores = LaunchBacktest.Of(launches, known, horizon);
        return (scores.First(score => score.Method == LaunchMethod.Naive), scores.First(score => score.Method == LaunchMethod.SeasonalNaive));
    }

    private static DatedLaunch Launch(DateOnly first, IEnumerable<double> sales) => new(first, new Analog("launch", [.. sales], 1));

    private static double Known(Answer<double> answer) => Assert.IsType<Answer<double>.Known>(answer).Value;

    private static Doubt Why(Answer<double> answer) => Assert.IsType<Answer<double>.Unknown>(answer).Why;

    private static List<DatedLaunch> YearByYear(int count, Func<int, IEnumerable<double>> sales) =>
        [.. Enumerable.Range(1, count).Select(size => new DatedLaunch(Begin.AddYears(size - 1), new Analog($"launch {size}", [.. sales(size)], 1)))];
}
