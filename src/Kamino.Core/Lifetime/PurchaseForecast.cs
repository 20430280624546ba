namespace Kamino.Core.Lifetime;

/// <summary>Expects purchases of many customers by one model: what customers have in common is worked out once.</summary>
/// <param name="model">The model.</param>
/// <remarks>The figures are those of <see cref="IPurchaseModel.Expected"/>, to ten digits and more.</remarks>
public sealed class PurchaseForecast(IPurchaseModel model)
{
    private readonly BetaGeometricForecast? _geometric = model switch
    {
        BgNbd own => new BetaGeometricForecast(own.R, own.A, own.B),
        MbgNbd own => new BetaGeometricForecast(own.R, own.A, own.B + 1),
        _ => null,
    };

    /// <summary>Purchase occasions to expect of a customer that hasn't stopped.</summary>
    /// <param name="history">What was seen.</param>
    /// <param name="ahead">Length of the time ahead, from 0, in the model's unit.</param>
    public double IfAlive(PurchaseHistory history, double ahead) => (model, _geometric) switch
    {
        (BgNbd own, { } sums) => sums.Purchases(history.Repeats, ahead / (own.Alpha + history.Age)),
        (MbgNbd own, { } sums) => sums.Purchases(history.Repeats, ahead / (own.Alpha + history.Age)),
        _ => model.ExpectedIfAlive(history, ahead),
    };
}
