using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>What an account buys if it goes on as before. A baseline, not a target.</summary>
/// <param name="AsOf">The ledger's last day.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="LastYear">What it bought in the last twelve months.</param>
/// <param name="Baseline">The months so far and those to come.</param>
public sealed record BaselineView(DateOnly AsOf, string Account, string Name, Money LastYear, Answer<PlanBaseline> Baseline);

/// <summary>Forecasts the existing business of an account, by seasonal exponential smoothing of its months.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="baselines">Smooths.</param>
/// <param name="asker">Who asks.</param>
public sealed class ForecastBaseline(IAccountFacts facts, ReadBaselines baselines, IAsker asker)
{
    /// <summary>Of an account; <c>null</c> where there is no such account.</summary>
    public async Task<BaselineView?> Of(string account, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var read = await facts.Read(new FactsQuery(), ct);
        return LedgerFacts.ByAccount(read.Accounts).GetValueOrDefault(account) is not { } own ? null
            : new BaselineView(read.AsOf, own.Account, own.Name, own.LastYear, await baselines.Of(own, read.AsOf, ct));
    }
}
