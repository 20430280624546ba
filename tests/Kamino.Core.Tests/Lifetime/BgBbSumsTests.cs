using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class BgBbSumsTests
{
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
}
