using Kamino.Core.Allocation;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Allocation;

/// <summary>What the ledger and the log tell of an account's curve.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Periods">How many periods were measured.</param>
/// <param name="Efforts">How many different efforts were among them.</param>
/// <param name="Curve">The curve; <c>null</c> where there is none.</param>
/// <param name="Why">Why there is none.</param>
public sealed record LedgerCurve(string Account, int Periods, int Efforts, FittedCurve? Curve, CurveDoubt? Why);

/// <summary>Effort curves out of what happened.</summary>
/// <param name="AsOf">The ledger's last day.</param>
/// <param name="Accounts">By code.</param>
public sealed record LedgerCurves(DateOnly AsOf, IReadOnlyList<LedgerCurve> Accounts);

/// <summary>Fits effort curves to the ledger's sales and to what is kept, or logged, of calls: where there is variation, and never together with judgments.</summary>
/// <param name="costs">Keeps how much of an activity accounts took, by period.</param>
/// <param name="files">Reads a log of calls.</param>
/// <param name="sales">Sums the ledger.</param>
/// <param name="facts">Tells its last day.</param>
/// <param name="asker">Who asks.</param>
public sealed class FitFromLedger(ICostStore costs, IEffortFiles files, ISpanSales sales, IAccountFacts facts, IAsker asker)
{
    /// <summary>Activities of which accounts' quantities are kept by period.</summary>
    public async Task<IReadOnlyList<string>> Activities(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return [.. (await costs.Quantities(ct)).Where(IsOfAccount).Select(own => own.Activity).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Of an activity whose quantities were imported with its costs.</summary>
    /// <param name="activity">Its name.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<LedgerCurves> OfActivity(string activity, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var last = (await facts.Read(new FactsQuery(), ct)).AsOf;
        var efforts = (await costs.Quantities(ct)).Where(own => IsOfAccount(own) && string.Equals(own.Activity, activity, StringComparison.OrdinalIgnoreCase))
            .Select(own => own.Period is { } period && period.Until <= last.AddDays(1) ? new AccountEffort(own.Account, period, (double)own.Quantity) : null).OfType<AccountEffort>();
        return await Of([.. efforts], last, ct);
    }

    /// <summary>Of a log of calls.</summary>
    /// <param name="file">As <see cref="IEffortFiles.Calls"/> reads.</param>
    /// <param name="span">How long the spans are in which calls are counted.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">The file is refused; says row and column.</exception>
    public async Task<LedgerCurves> OfLog(string file, EffortSpan span, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var (log, last) = (await files.Calls(file, ct), (await facts.Read(new FactsQuery(), ct)).AsOf);
        return await Of(MeasuredEffort.Of(log, span, last), last, ct);
    }

    private static bool IsOfAccount(DriverQuantity own) => own.Period is not null && own.Account != DriverQuantity.EveryoneElse;

    private async Task<LedgerCurves> Of(IReadOnlyList<AccountEffort> efforts, DateOnly last, CancellationToken ct)
    {
        List<AccountEffort> measured = [.. efforts.GroupBy(own => own.Account).OrderBy(own => own.Key, StringComparer.Ordinal).SelectMany(MeasuredEffort.OfOneLength)];
        var sold = (await sales.Read(new SpanQuestion([.. measured.Select(own => new AccountSpan(own.Account, own.Period))]), ct)).ToLookup(row => row.Span, row => row.Net);
        return new LedgerCurves(last, [.. measured.Index().GroupBy(own => own.Item.Account).Select(own => Curve(own.Key, [.. own.Select(row => (row.Item.Effort, sold[row.Index].ToList()))]))]);
    }

    private static LedgerCurve Curve(string account, IReadOnlyList<(double Effort, List<Money> Sold)> periods)
    {
        var efforts = periods.Select(own => own.Effort).Distinct().Count();
        var (curve, why) = periods.SelectMany(own => own.Sold).Select(net => net.Currency).Distinct().Count() > 1
            ? (null, CurveDoubt.MixedCurrencies)
            : FitCurves.Measured(account, [.. periods.Select(own => (own.Effort, own.Sold.Sum(net => (double)net.Amount)))]);
        return new LedgerCurve(account, periods.Count, efforts, curve, why);
    }
}
