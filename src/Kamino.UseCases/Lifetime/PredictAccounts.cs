using Kamino.Core.Lifetime;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Lifetime;

/// <summary>Fits a model of buying to the workspace's accounts and predicts each of them.</summary>
/// <param name="facts">Their purchases.</param>
/// <param name="asker">Who asks.</param>
public sealed class PredictAccounts(IPurchaseFacts facts, IAsker asker)
{
    /// <summary>One row per account that ever bought.</summary>
    /// <param name="asOf">Last day of the observation; the ledger's last day where left out.</param>
    /// <param name="query">What to predict. For BG/BB each unit of time after the first purchase is an occasion.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<LifetimeView> On(DateOnly? asOf, LifetimeQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var discrete = query.Model == LifetimeModel.BgBb;
        var purchases = await facts.Read(asOf, asOf, discrete ? query.Unit : null, ct);
        var buyers = purchases.Accounts.Where(account => account.Days > 0).ToList();
        var summary = Summary(buyers, purchases.AsOf, query);
        return LifetimeViews.Of(summary, query, [new(ExclusionReason.NoPurchase, purchases.Accounts.Count - buyers.Count)], orWithoutStopping: !discrete);
    }

    /// <summary>The accounts as the model sees them: by their days, or by the occasions that BG/BB counts.</summary>
    internal static SummaryTable Summary(List<AccountPurchases> buyers, DateOnly end, LifetimeQuery query) =>
        query.Model == LifetimeModel.BgBb ? Occasions(buyers) : Days(buyers, end, query.Unit);

    private static SummaryTable Days(List<AccountPurchases> buyers, DateOnly end, TimeUnit unit) => new(
        [.. buyers.Select(account => account.Account)],
        [.. buyers.Select(account => account.Days - 1.0)],
        [.. buyers.Select(account => Between(account.First, account.Last, unit))],
        [.. buyers.Select(account => Between(account.First, end, unit))],
        buyers.Exists(account => account.Days > 1) ? [.. buyers.Select(Mean)] : null);

    private static SummaryTable Occasions(List<AccountPurchases> buyers)
    {
        var seen = buyers.ConvertAll(account => account.Occasions ?? new AccountOccasions(0, 0, 0, account.Net));
        return new SummaryTable(
            [.. buyers.Select(account => account.Account)], [.. seen.Select(own => (double)own.Taken)], [.. seen.Select(own => (double)own.Last)], [.. seen.Select(own => (double)own.Observed)],
            seen.Exists(own => own.Taken > 0) ? [.. seen.Select(own => own.Taken > 0 ? (double)(own.Net.Amount / own.Taken) : 0.0)] : null);
    }

    private static double Mean(AccountPurchases account) =>
        account.Days > 1 ? (double)((account.Net.Amount - account.FirstDay.Amount) / (account.Days - 1)) : 0.0;

    private static double Between(DateOnly from, DateOnly until, TimeUnit unit) => (until.DayNumber - from.DayNumber) / unit.Days();
}
