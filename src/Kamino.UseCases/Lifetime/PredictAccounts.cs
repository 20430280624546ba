using Kamino.Core.Lifetime;

namespace Kamino.UseCases.Lifetime;

/// <summary>Fits a model of buying to the workspace's accounts and predicts each of them.</summary>
/// <param name="facts">Their purchases.</param>
public sealed class PredictAccounts(IPurchaseFacts facts)
{
    /// <summary>One row per account that ever bought, best value first.</summary>
    /// <param name="asOf">Last day of the observation; the ledger's last day where left out.</param>
    /// <param name="query">What to predict. BG/BB isn't for ledgers: it needs occasions.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<LifetimeView> On(DateOnly? asOf, LifetimeQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var purchases = await facts.Read(asOf, asOf, ct);
        var rows = purchases.Accounts.Where(account => account.Days > 0).Select((account, i) => Row(account, i, purchases.AsOf, query.Unit)).ToList();
        return LifetimeViews.Of(rows, query, [new(ExclusionReason.NoPurchase, purchases.Accounts.Count - rows.Count)], ct);
    }

    internal static SummaryRow Row(AccountPurchases account, int row, DateOnly end, TimeUnit unit)
    {
        var repeats = account.Days - 1;
        return new SummaryRow(
            row, account.Account, repeats, Between(account.First, account.Last, unit), Between(account.First, end, unit),
            repeats == 0 ? null : (double)((account.Net.Amount - account.FirstDay.Amount) / repeats));
    }

    private static double Between(DateOnly from, DateOnly until, TimeUnit unit) => (until.DayNumber - from.DayNumber) / unit.Days();
}
