using Kamino.Core.Lifetime;
using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class ParetoNbdMethodTests
{
    private static readonly MethodPage Page = new("pareto-nbd.md");
    private static readonly ParetoNbd Model = new(Page.Bold("in weeks: r "), Page.Bold(", α "), Page.Bold("**, s "), Page.Bold("**, β "));

    [Fact]
    public void The_printed_customers_come_out() => Assert.All(Page.Rows("| x | t_x | T |"), row =>
    {
        var history = new PurchaseHistory((int)row[0], row[1], row[2]);
        Assert.Equal(row[3], Model.ProbabilityAlive(history), 6);
        Assert.Equal(row[4], Model.Expected(history, 39), 6);
        Assert.Equal(row[5], Residual(Model, history, 0.15 / 52), 6);
    });

    [Fact]
    public void The_printed_residual_of_large_parameters_comes_out() => Assert.Equal(
        Page.Bold("the residual is "), Residual(new ParetoNbd(0.5329, 38.0598, 64.2792, 7721.5264), new PurchaseHistory(1, 50, 145), 0.1), 10);

    [Fact]
    public void The_printed_hypergeometric_values_come_out() => Assert.All(
        Page.Rows("| a | b | c |"), row => Vectors.Close(row[4], Math.Exp(Hypergeometric.Log(row[0], row[1], row[2], row[3])), 1e-12));

    private static double Residual(ParetoNbd model, PurchaseHistory history, double rate) =>
        Assert.IsType<Answer<double>.Known>(model.DiscountedResidual(history, rate)).Value;
}
