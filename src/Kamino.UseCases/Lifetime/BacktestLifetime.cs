using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Lifetime;

/// <summary>A model fitted before a day, and what came after it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Unit">The unit of time.</param>
/// <param name="FittedUntil">Last day that the model saw.</param>
/// <param name="TestedUntil">Last day that it was asked of.</param>
/// <param name="Fit">How it came to its parameters.</param>
/// <param name="NbdFit">The same of NBD, on which the result rests where the data show nobody stopping; else <c>null</c>.</param>
/// <param name="Result">Expected, naive and actual; unknown where nothing could be fitted.</param>
public sealed record BacktestView(LifetimeModel Model, TimeUnit Unit, DateOnly FittedUntil, DateOnly TestedUntil, FitReport Fit, FitReport? NbdFit, Answer<Backtest> Result);

/// <summary>Fits a model to the ledger as it stood on a day, and compares what it expected with what came; for BG/BB, whole occasions in which a customer bought.</summary>
/// <param name="facts">The accounts' purchases.</param>
/// <param name="asker">Who asks.</param>
public sealed class BacktestLifetime(IPurchaseFacts facts, IAsker asker)
{
    /// <summary>Customers whose first purchase came later aren't in it.</summary>
    /// <param name="fittedUntil">Last day that the model may see.</param>
    /// <param name="testedUntil">Last day that it is asked of; the ledger's last day where left out.</param>
    /// <param name="query">The model; its horizon is the time between the two days.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<BacktestView> At(DateOnly fittedUntil, DateOnly? testedUntil, LifetimeQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var discrete = query.Model == LifetimeModel.BgBb;
        var purchases = await facts.Read(fittedUntil, testedUntil, discrete ? query.Unit : null, ct);
        var seen = purchases.Accounts.Where(account => account.Days > 0).ToList();
        var summary = PredictAccounts.Summary(seen, fittedUntil, query);
        var (table, rows) = PurchaseTable.Of(summary.Repeats, summary.Last, summary.Age);
        var (model, report) = LifetimeFits.Of(table, query);
        var simpler = !discrete && report.Status is (FitStatus.Boundary or FitStatus.NotIdentified) ? LifetimeFits.WithoutStopping(table, query.Unit) : ((Answer<Buying> Model, FitReport Report)?)null;
        var between = Math.Max(0, purchases.Until.DayNumber - fittedUntil.DayNumber) / query.Unit.Days();
        var ahead = discrete ? Math.Floor(between) : between;
        return new BacktestView(
            query.Model, query.Unit, fittedUntil, purchases.Until, report, simpler?.Report,
            (simpler?.Model ?? model).Then(buying => buying.Outlook(table, ahead, null)).Then(outlook => Backtest.Of([.. seen.Select((account, i) => new TestedCustomer(
                (int)summary.Repeats[i], outlook.Expected[rows[i]], Backtest.Naively(summary.History(i), ahead), discrete ? account.Occasions?.TakenAfter ?? 0 : account.DaysAfter))])));
    }
}
