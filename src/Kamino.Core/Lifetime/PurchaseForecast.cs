namespace Kamino.Core.Lifetime;

/// <summary>Expects purchases of many customers by one model: what customers have in common is worked out once.</summary>
/// <param name="model">The model.</param>
/// <remarks>The figures are those of <see cref="IPurchaseModel.ExpectedIfAlive"/>, to ten digits and more.</remarks>
public sealed class PurchaseForecast(IPurchaseModel model)
{
    private readonly BetaGeometricForecast? _geometric = model switch
    {
        BgNbd own => new BetaGeometricForecast(own.R, own.A, own.B),
        MbgNbd own => new BetaGeometricForecast(own.R, own.A, own.B + 1),
        _ => null,
    };

    private readonly double _alpha = model switch { BgNbd own => own.Alpha, MbgNbd own => own.Alpha, _ => 0.0 };

    /// <summary>Purchase occasions to expect of a customer that hasn't stopped.</summary>
    /// <param name="repeats">x.</param>
    /// <param name="age">T.</param>
    /// <param name="ahead">Length of the time ahead, from 0, in the model's unit.</param>
    /// <param name="often">Whether so many figures are wanted for this x that a rule of its own pays.</param>
    public double IfAlive(int repeats, double age, double ahead, bool often) => often && _geometric is { } sums
        ? sums.Purchases(repeats, ahead / (_alpha + age))
        : model.ExpectedIfAlive(new PurchaseHistory(repeats, 0.0, age), ahead);
}
