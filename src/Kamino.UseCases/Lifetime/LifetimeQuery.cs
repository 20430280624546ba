using Kamino.Core.Lifetime;

namespace Kamino.UseCases.Lifetime;

/// <summary>A model of buying without a contract.</summary>
public enum LifetimeModel
{
    /// <summary>BG/NBD: customers may stop after each repeat purchase.</summary>
    BgNbd,

    /// <summary>MBG/NBD: after the first purchase too.</summary>
    MbgNbd,

    /// <summary>Pareto/NBD: at any moment.</summary>
    ParetoNbd,

    /// <summary>BG/BB: customers buy at fixed occasions; a unit of time is one occasion.</summary>
    BgBb,
}

/// <summary>What to predict.</summary>
/// <param name="Model">The model.</param>
/// <param name="Unit">The unit of every time given and asked.</param>
/// <param name="Horizon">How far ahead, in the unit; a year where left out.</param>
/// <param name="Discount">Per year, such as 0.1; for values only.</param>
/// <param name="Parameters">The model's parameters in the literature's order; fitted where left out.</param>
public sealed record LifetimeQuery(
    LifetimeModel Model = LifetimeModel.BgNbd, TimeUnit Unit = TimeUnit.Week, double? Horizon = null, double Discount = 0.1,
    IReadOnlyList<double>? Parameters = null)
{
    private const double DaysPerYear = 365.25;

    /// <summary>How far ahead, in the unit.</summary>
    public double Ahead => Horizon ?? (Unit switch { TimeUnit.Day => 365.0, TimeUnit.Week => 52.0, TimeUnit.Month => 12.0 });

    /// <summary>Equal steps of about a month in which the time ahead is counted; occasions where there are such.</summary>
    public int Steps => Model switch
    {
        LifetimeModel.BgBb => (int)Ahead,
        LifetimeModel.BgNbd or LifetimeModel.MbgNbd or LifetimeModel.ParetoNbd =>
            (int)Math.Max(1.0, Math.Round(Ahead * Unit.Days() / TimeUnit.Month.Days())),
    };

    /// <summary>Discount of one of those steps.</summary>
    public double StepRate => Math.Pow(1.0 + Discount, Ahead / Math.Max(1, Steps) * Unit.Days() / DaysPerYear) - 1.0;
}
