using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class ParetoSumsTests
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
}
