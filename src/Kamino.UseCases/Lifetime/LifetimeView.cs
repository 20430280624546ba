using System.Text.Json.Serialization;
using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>How a model came to its parameters.</summary>
/// <param name="Params">By their names in the literature; unknown, and why, unless given or the fit converged.</param>
/// <param name="LogLikelihood">Of all customers, at the parameters.</param>
/// <param name="StdErrors">By parameter; empty unless fitted.</param>
/// <param name="Status">How the fit ended; <c>null</c> where the parameters were given.</param>
/// <param name="GradientNorm">Largest slope of the log-likelihood by the logarithm of a parameter; 0 at a maximum.</param>
/// <param name="Customers">How many customers it rests on.</param>
/// <param name="Iterations">Evaluations of the likelihood.</param>
public sealed record FitReport(
    Answer<IReadOnlyDictionary<string, double>> Params, Answer<double> LogLikelihood, IReadOnlyDictionary<string, double> StdErrors,
    FitStatus? Status, double GradientNorm, long Customers, int Iterations);

/// <summary>What the model says of one customer.</summary>
/// <param name="Customer">Its code.</param>
/// <param name="X">x.</param>
/// <param name="Last">t_x.</param>
/// <param name="Age">T.</param>
/// <param name="PAlive">The chance, from 0 to 1, that it hasn't stopped; for BG/BB at the next occasion.</param>
/// <param name="Expected">Purchases to expect within the horizon.</param>
/// <param name="Spend">Amount to expect of a purchase.</param>
/// <param name="Value">Present value of the purchases within the horizon.</param>
public sealed record CustomerWorth(
    string Customer, double X, [property: JsonPropertyName("t_x")] double Last, [property: JsonPropertyName("T")] double Age,
    Answer<double> PAlive, Answer<double> Expected, Answer<double> Spend, Answer<double> Value);

/// <summary>Why customers don't take part.</summary>
public enum ExclusionReason
{
    /// <summary>No day with a net above zero: no customer for the models at all.</summary>
    NoPurchase,

    /// <summary>No repeat purchase, so it tells nothing of what repeat purchases are worth. Predicted all the same.</summary>
    NoRepeatForSpend,

    /// <summary>No mean amount above zero, so it tells nothing of what purchases are worth. Predicted but for the value.</summary>
    NoAmountForSpend,
}

/// <summary>How many customers were left out of a fit, and why.</summary>
public sealed record Exclusion(ExclusionReason Why, long Count);

/// <summary>What a reader of the figures must know.</summary>
public enum LifetimeNotice
{
    /// <summary>BG/NBD takes everyone without a repeat purchase for alive, whatever the silence: a property of the model, no comfort.</summary>
    AliveByAssumption,

    /// <summary>The data show nobody stopping: purchases are expected by NBD, and who is still a customer isn't known.</summary>
    NobodyStops,

    /// <summary>BG/BB counts occasions, such as weeks, in which a customer bought at all: never more than one purchase in each.</summary>
    OccasionsCounted,
}

/// <summary>A model and what it says of every customer.</summary>
/// <param name="Model">The model.</param>
/// <param name="Unit">The unit of time.</param>
/// <param name="Horizon">How far ahead, in the unit.</param>
/// <param name="Discount">Per year.</param>
/// <param name="Fit">How it came to its parameters.</param>
/// <param name="SpendFit">The same of Gamma-Gamma; <c>null</c> where no amounts were given.</param>
/// <param name="Customers">One row per customer, in the order of the input.</param>
/// <param name="Excluded">Who was left out of what.</param>
/// <param name="Notices">What to keep in mind.</param>
public sealed record LifetimeView(
    LifetimeModel Model, TimeUnit Unit, double Horizon, double Discount, FitReport Fit, FitReport? SpendFit,
    CustomerWorths Customers, IReadOnlyList<Exclusion> Excluded, IReadOnlyList<LifetimeNotice> Notices);
