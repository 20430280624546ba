using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Portfolio;

public sealed class GivenScoresTests
{
    private static readonly DateOnly Day = new(2026, 3, 9);
    private static readonly ModelAxis Asked = new([new ModelFactor("price", 50), new ModelFactor("service", 50)]);

    [Fact]
    public void The_last_score_of_each_assessor_counts_and_their_mean_is_the_score()
    {
        var given = GivenScores.Of([Judged("Ana", 2, -9), Judged("Ana", 6, 0), Judged("Luz", 9, -1)]);

        Assert.Equal([("growth", 7.5)], given.Attractiveness.Select(own => (own.Key, own.Value)));
    }

    [Fact]
    public void Strength_is_what_customers_say_and_rivals_come_in_the_order_of_their_names()
    {
        var given = GivenScores.Of([Said("Zeta", "price", 4), Said("Alfa", "price", 5), Said(SupplierScores.Us, "service", 8), Said("Mute", "delivery", 9), Said("Alfa", "service", 1) with { Source = ScoreSource.Judged }]);

        Assert.Equal([Answer.Unknown<double>(Doubt.NotScored), Answer.Of(8.0)], given.Ours(Asked));
        Assert.True(given.HasOurs(Asked));
        Assert.Equal(["Alfa", "Zeta"], given.Rivals(Asked).Select(rival => rival.Supplier));
        Assert.Equal([Answer.Of(5.0), Answer.Unknown<double>(Doubt.NotScored)], given.Rivals(Asked)[0].Scores);
    }

    [Fact]
    public void Of_whom_nobody_spoke_there_are_no_scores()
    {
        var given = GivenScores.Of([Said("Alfa", "price", 5), Said(SupplierScores.Us, "delivery", 5)]);

        Assert.False(given.HasOurs(Asked));
        Assert.Empty(given.Attractiveness);
    }

    private static FactorScore Judged(string assessor, double score, int days) => new("A-1", Axis.Attractiveness, "growth", "", score, ScoreSource.Judged, assessor, Day.AddDays(days));

    private static FactorScore Said(string supplier, string factor, double score) => new("A-1", Axis.Strength, factor, supplier, score, ScoreSource.Customer, "Eva", Day);
}
