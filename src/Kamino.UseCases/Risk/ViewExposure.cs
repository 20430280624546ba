using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Risk;

/// <summary>What losing an account would cost, and how likely that is.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sales">Of the last twelve months.</param>
/// <param name="Share">Its part of all of them.</param>
/// <param name="Loss">The chance that it has gone.</param>
/// <param name="AtRisk">Sales times that chance.</param>
public sealed record ExposureRow(string Account, string Name, Money Sales, double Share, Answer<double> Loss, Answer<Money> AtRisk);

/// <summary>Lists whose loss would cost most, weighed by how likely it is.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="losses">The chance that each has gone.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewExposure(IAccountFacts facts, EstimateLosses losses, IAsker asker)
{
    /// <summary>Whoever bought within the last twelve months, by sales at risk, highest first.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<ExposureRow>> By(FactsQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var read = await facts.Read(query, ct);
        var gone = await losses.Of(query, ct);
        var bought = read.Accounts.Where(account => account.LastYear.Amount > 0).ToList();
        var total = bought.Sum(account => account.LastYear.Amount);
        return
        [
            .. bought.Select(account =>
            {
                var loss = gone.Match(
                    chances => chances.TryGetValue(account.Account, out var chance) ? Answer.Of(chance) : Answer.Unknown<double>(Doubt.TooFewPurchases), Answer.Unknown<double>);
                return new ExposureRow(
                    account.Account, account.Name, account.LastYear, (double)(account.LastYear.Amount / total), loss,
                    loss.Then(chance => account.LastYear with { Amount = account.LastYear.Amount * (decimal)chance }));
            }).OrderByDescending(row => row.AtRisk.Match(money => money.Amount, _ => -1)).ThenByDescending(row => row.Sales.Amount),
        ];
    }
}
