using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>An account on the curve.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Profit">What it brings, losses negative.</param>
/// <param name="Cumulative">The profit of the accounts up to here.</param>
/// <param name="CumulativeShare">That as a share of the profit of all, which may pass 1; unknown where all together make none.</param>
public sealed record WhalePoint(string Account, decimal Profit, decimal Cumulative, Answer<double> CumulativeShare);

/// <summary>Accounts by profit, best first, cumulated: how much the best earn and the rest eat up.</summary>
/// <param name="Points">The accounts; equal ones by code.</param>
/// <param name="Total">Profit of all.</param>
/// <param name="Peak">The highest cumulated profit.</param>
/// <param name="AccountsAtPeak">Share of the accounts, from 0 to 1, that it takes to get there.</param>
/// <param name="PeakShare">The peak as a share of the total, from 1; unknown where all together make no profit.</param>
/// <remarks>Source and worked examples: <c>docs/methods/profitability.md</c>.</remarks>
public sealed record WhaleCurve(IReadOnlyList<WhalePoint> Points, decimal Total, decimal Peak, double AccountsAtPeak, Answer<double> PeakShare)
{
    /// <summary>What accounts after the peak eat up, as a share of the total, from 0.</summary>
    public Answer<double> LossPool => PeakShare.Then(share => share - 1.0);

    /// <summary>Draws the curve.</summary>
    /// <param name="profits">Every account's profit, in one currency.</param>
    public static WhaleCurve Of(IReadOnlyCollection<(string Account, decimal Profit)> profits)
    {
        ArgumentNullException.ThrowIfNull(profits);
        var total = profits.Sum(account => account.Profit);
        var (cumulative, peak, atPeak) = (0m, 0m, 0);
        var points = new List<WhalePoint>(profits.Count);
        foreach (var (account, profit) in profits.OrderByDescending(account => account.Profit).ThenBy(account => account.Account, StringComparer.Ordinal))
        {
            cumulative += profit;
            points.Add(new WhalePoint(account, profit, cumulative, Share(cumulative, total)));
            (peak, atPeak) = cumulative > peak ? (cumulative, points.Count) : (peak, atPeak);
        }

        return new WhaleCurve(points, total, peak, points.Count == 0 ? 0.0 : (double)atPeak / points.Count, Share(peak, total));
    }

    private static Answer<double> Share(decimal part, decimal total) =>
        total > 0 ? Answer.Of((double)(part / total)) : Answer.Unknown<double>(Doubt.NoProfit);
}
