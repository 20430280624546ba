using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class LikelihoodSumsTests
{
    // Two alike, one who never came back, one who bought on the last day, one of today
    private static readonly PurchaseHistory[] Customers = [new(2, 30, 39), new(2, 30, 39), new(0, 0, 25), new(7, 38.5, 38.5), new(1, 3, 60), new(0, 0, 0)];

    [Theory]
    [InlineData(0.553, 10.578, 0.606, 11.669)]
    [InlineData(1.7, 4, 2.5, 30)]
    [InlineData(0.8, 30, 1.2, 6)]
    [InlineData(2, 9, 0.7, 9)]
    public void Slope_and_curvature_of_pareto_are_those_of_its_likelihood(double r, double alpha, double s, double beta)
    {
        var table = PurchaseTable.Of(Customers);

        Vectors.Close(Customers.Sum(new ParetoNbd(r, alpha, s, beta).LogLikelihood), ParetoSums.At([r, alpha, s, beta], table).Value, 1e-12);
        Slopes.AreThoseOf(at => ParetoSums.At(at, table), [r, alpha, s, beta]);
    }

    [Theory]
    [InlineData(1.204, 0.750, 0.657, 2.783)]
    [InlineData(0.4, 2.5, 3, 0.6)]
    public void Slope_and_curvature_of_occasions_are_those_of_their_likelihood(double alpha, double beta, double gamma, double delta)
    {
        BgBbPattern[] patterns = [new(new(3, 4, 6), 5), new(new(0, 0, 6), 2), new(new(6, 6, 6), 1), new(new(1, 1, 3), 7)];
        var model = new BgBb(alpha, beta, gamma, delta);

        Vectors.Close(patterns.Sum(pattern => pattern.Customers * model.LogLikelihood(pattern.History)), BgBbSums.At([alpha, beta, gamma, delta], patterns).Value, 1e-12);
        Slopes.AreThoseOf(at => BgBbSums.At(at, patterns), [alpha, beta, gamma, delta]);
    }

    [Fact]
    public void Odds_of_thousands_of_occasions_without_a_purchase_do_not_overflow()
    {
        var (model, history) = (new BgBb(1.2, 0.75, 0.66, 2.78), new OpportunityHistory(900, 900, 6_000));

        Vectors.Close(BgBbSums.At([1.2, 0.75, 0.66, 2.78], [new BgBbPattern(history, 1)]).Value, model.LogLikelihood(history), 1e-11);
        Assert.InRange(model.ProbabilityAlive(history), 0.0, 1e-200);
    }

    // By mpmath with 40 digits, the integral itself
    [Theory]
    [InlineData(0.5, 1000, 60, 0.01, 0, 0, 3, 342.428113554676699)]
    [InlineData(0.5, 0.01, 60, 1000, 30, 0.2, 3, 73.6175624824301886)]
    [InlineData(2, 5, 200, 5, 3, 1, 40, 413.030426598573904)]
    [InlineData(0.553, 10.578, 0.606, 11.669, 0, 0, 1000, 4.54618983697518689)]
    [InlineData(80, 400, 40, 3, 100, 1, 500, 338.844884138953436)]
    [InlineData(0.5, 2, 90, 30, 0, 0, 60, 100.520909421374064)]
    public void The_odds_of_having_stopped_keep_every_digit_however_steep(double r, double alpha, double s, double beta, double x, double last, double age, double expected)
    {
        var moments = default(ParetoMoments);

        Vectors.Close(expected, new ParetoIntegral(r, alpha, s, beta).LogOdds(x, last, age), 1e-13);
        Vectors.Close(expected, new ParetoIntegral(r, alpha, s, beta).LogOdds(x, last, age, ref moments), 1e-13);
    }

    [Fact]
    public void Who_bought_on_the_last_day_cannot_have_stopped() => Assert.Equal(double.NegativeInfinity, new ParetoIntegral(0.553, 10.578, 0.606, 11.669).LogOdds(3, 39, 39));
}
