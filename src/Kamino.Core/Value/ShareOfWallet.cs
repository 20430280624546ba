using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>Who says how much a customer spends, best evidence first. It is shown wherever the share is.</summary>
public enum WalletEvidence
{
    /// <summary>The customer's procurement stated it.</summary>
    Procurement,

    /// <summary>Audited tender data.</summary>
    Tender,

    /// <summary>A survey.</summary>
    Survey,

    /// <summary>Computed from our rank among the customer's suppliers.</summary>
    AllocationRule,

    /// <summary>The account manager's guess.</summary>
    Guess,
}

/// <summary>What we are to a customer.</summary>
public enum SupplierRole
{
    /// <summary>Below a tenth of its spend.</summary>
    Marginal,

    /// <summary>From a tenth to below three tenths.</summary>
    Secondary,

    /// <summary>From three tenths to six.</summary>
    Main,

    /// <summary>Above six tenths.</summary>
    Dominant,
}

/// <summary>How much of a customer's spend is ours.</summary>
/// <remarks>Source and worked examples: <c>docs/methods/share-of-wallet.md</c>.</remarks>
public static class ShareOfWallet
{
    private const double SecondaryFrom = 0.10;
    private const double MainFrom = 0.30;
    private const double DominantAbove = 0.60;

    /// <summary>Our sales over the customer's spend in the category.</summary>
    /// <returns>0.25 is a quarter; above 1 where the spend was understated; unknown without a spend above zero.</returns>
    public static Answer<double> Of(decimal sales, decimal spend) =>
        spend > 0 ? Answer.Of((double)(sales / spend)) : Answer.Unknown<double>(Doubt.NoAvailableSpend);

    /// <summary>What that makes us.</summary>
    /// <param name="share">From 0.</param>
    public static SupplierRole Role(double share) =>
        share < SecondaryFrom ? SupplierRole.Marginal
        : share < MainFrom ? SupplierRole.Secondary
        : share <= DominantAbove ? SupplierRole.Main
        : SupplierRole.Dominant;

    /// <summary>The Wallet Allocation Rule: what a rank among the suppliers in use is worth.</summary>
    /// <param name="rank">From 1; the mean of the ranks where suppliers tie.</param>
    /// <param name="suppliers">How many the customer uses, from 1 and not below the rank.</param>
    /// <returns>From 0 to 1; the suppliers' shares sum to 1.</returns>
    public static double Allocated(double rank, int suppliers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(suppliers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1.0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, suppliers);
        return (1.0 - rank / (suppliers + 1.0)) * (2.0 / suppliers);
    }

    /// <summary>The rule for all suppliers of a customer.</summary>
    /// <param name="scores">How satisfied the customer is with each, more is better; equal scores share their ranks.</param>
    public static IReadOnlyList<double> Allocated(IReadOnlyList<double> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return [.. scores.Select(score => Allocated(
            1.0 + scores.Count(other => other > score) + (scores.Count(other => other == score) - 1) / 2.0, scores.Count))];
    }

    /// <summary>Who depends more on whom: the logarithm of their share of our sales over our share of their spend.</summary>
    /// <param name="theirShareOfOurs">From 0 to 1.</param>
    /// <param name="ourShareOfTheirs">From 0.</param>
    /// <returns>Above 0 where we depend more on them; unknown where one of the two is nothing.</returns>
    public static Answer<double> Dependence(double theirShareOfOurs, double ourShareOfTheirs) => theirShareOfOurs > 0 && ourShareOfTheirs > 0
        ? Answer.Of(Math.Log(theirShareOfOurs / ourShareOfTheirs))
        : Answer.Unknown<double>(Doubt.NoSales);

    /// <summary>What could be won from a rival.</summary>
    /// <param name="spend">Of the customer in the category.</param>
    /// <param name="rivalShare">Of the rival, from 0 to 1.</param>
    /// <param name="chance">Of overtaking it, from 0 to 1.</param>
    public static decimal Gap(decimal spend, double rivalShare, double chance) => spend * (decimal)(rivalShare * chance);
}
