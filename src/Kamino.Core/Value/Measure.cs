using Kamino.Core.Accounts;
using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>How a measure's values are written.</summary>
public enum MeasureUnit
{
    /// <summary>In the reporting currency.</summary>
    Amount,

    /// <summary>A share or a rate; 0.25 is 25 %.</summary>
    Share,

    /// <summary>A plain number.</summary>
    Number,

    /// <summary>Years.</summary>
    Years,
}

/// <summary>What is the same for every account when they are measured.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="LedgerFrom">The first day of the ledger.</param>
/// <param name="TotalSales">Sales of the last twelve months of all accounts together, in the reporting currency.</param>
public sealed record MeasureContext(DateOnly AsOf, DateOnly LedgerFrom, decimal TotalSales)
{
    /// <summary>Figures that an account's facts alone don't tell, by measure and account; those that no factor asks for aren't there.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Answer<double>>> Figures { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, Answer<double>>>();

    /// <summary>Such a figure.</summary>
    /// <param name="measure">The measure's key.</param>
    /// <param name="account">The account's code.</param>
    /// <param name="why">Why an account has none.</param>
    public Answer<double> Figure(string measure, string account, Doubt why) =>
        Figures.TryGetValue(measure, out var figures) && figures.TryGetValue(account, out var figure) ? figure : Answer.Unknown<double>(why);

    /// <summary>The context of a list of accounts.</summary>
    /// <param name="accounts">All accounts of the ledger.</param>
    /// <param name="asOf">The day that counts as today.</param>
    public static MeasureContext Of(IReadOnlyCollection<AccountFacts> accounts, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var from = accounts.Count == 0 ? asOf : accounts.Min(account => account.First);
        return new MeasureContext(asOf, from, accounts.Sum(account => account.LastYear.Amount));
    }
}

/// <summary>One thing that can be measured of an account from the ledger.</summary>
/// <param name="Key">snake_case; <c>Words/</c> has its name (<c>measure.KEY</c>) and what it means (<c>measure.KEY.help</c>).</param>
/// <param name="Family">What it speaks to.</param>
/// <param name="Unit">How it is written.</param>
/// <param name="MoreIsBetter">Which end of its range is attractive, unless a model's anchors say otherwise.</param>
/// <param name="Of">The measure itself.</param>
public sealed record Measure(
    string Key, FactorFamily Family, MeasureUnit Unit, bool MoreIsBetter, Func<AccountFacts, MeasureContext, Answer<double>> Of);
