using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Risk;

/// <summary>A signal of one account.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sales">Of the twelve months up to the day.</param>
/// <param name="Kind">What drifts.</param>
/// <param name="Strength">The figure that the threshold is about: the more, the worse.</param>
/// <param name="Threshold">From where on it is a signal.</param>
/// <param name="Now">The figure of the last days.</param>
/// <param name="Before">The figure it is compared with.</param>
/// <param name="LastOrder">Day of the last purchase.</param>
/// <param name="Products">The products, where they are the evidence.</param>
/// <param name="SeenBy">Who acknowledged it; then it is listed only on request.</param>
public sealed record SignalRow(
    string Account, string Name, Money Sales, SignalKind Kind, double Strength, double Threshold, double Now, double Before, DateOnly? LastOrder,
    IReadOnlyList<DroppedProduct> Products, string? SeenBy);

/// <summary>The signals of one seller's accounts.</summary>
/// <param name="Seller">The seller; <c>null</c> for accounts that have none.</param>
/// <param name="Signals">The largest account first.</param>
public sealed record SellerSignals(string? Seller, IReadOnlyList<SignalRow> Signals);

/// <summary>Who drifts away.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Thresholds">From where on a drift is a signal.</param>
/// <param name="Sellers">One list per seller.</param>
/// <param name="Seen">How many signals aren't listed because somebody acknowledged them.</param>
/// <param name="Accounts">How many accounts were looked at.</param>
public sealed record SignalBoard(DateOnly AsOf, SignalThresholds Thresholds, IReadOnlyList<SellerSignals> Sellers, int Seen, int Accounts);

/// <summary>Which signals are asked for.</summary>
/// <param name="Facts">Which accounts, on which day.</param>
/// <param name="Seller">Of one seller only.</param>
/// <param name="WithSeen">Those that were acknowledged too.</param>
public sealed record SignalQuery(FactsQuery Facts, string? Seller = null, bool WithSeen = false);

/// <summary>Lists the customers that drift away, one list per seller.</summary>
/// <param name="rhythm">Who is late.</param>
/// <param name="facts">What the ledger says of accounts.</param>
/// <param name="drift">What it says of their last days.</param>
/// <param name="signals">Thresholds and acknowledgements.</param>
/// <param name="rates">Exchange rates.</param>
/// <param name="settings">The reporting currency and the working days.</param>
/// <param name="kept">The lists that were asked for last, by what whoever asks reaches.</param>
/// <param name="sight">What they reach.</param>
/// <param name="asker">Who asks.</param>
public sealed class WatchSignals(
    ViewRhythm rhythm, IAccountFacts facts, IDriftFacts drift, ISignalStore signals, IRateStore rates, ICompanySettings settings, KeptAnswers<SignalQuery, SignalBoard> kept, ISight sight, IAsker asker)
{
    /// <summary>How many signals are kept together between questions.</summary>
    public const int MostKept = 1_000_000;

    /// <summary>The lists.</summary>
    /// <param name="query">Which signals.</param>
    /// <param name="ct">Stops the work.</param>
    public Task<SignalBoard> By(SignalQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        return kept.Get(query, () => Look(query, ct));
    }

    // Whether an account drifts hangs on itself alone: the whole list is made once, and everybody is shown their part of it.
    private async Task<SignalBoard> Look(SignalQuery query, CancellationToken ct)
    {
        var seen = await sight.Now(ct);
        if (seen.IsAll && query is { Seller: null, WithSeen: true })
        {
            return await Everywhere(query, ct);
        }

        SignalBoard all;
        using (asker.Begin(Asker.Program))
        {
            all = await By(query with { Seller = null, WithSeen = true }, ct);
        }

        var rows = all.Sellers.Where(seller => query.Seller is null || seller.Seller == query.Seller).Select(seller => seller with { Signals = seen.Of(seller.Signals, row => row.Account) }).ToList();
        var listed = rows.Select(seller => query.WithSeen ? seller : seller with { Signals = [.. seller.Signals.Where(row => row.SeenBy is null)] }).Where(seller => seller.Signals.Count > 0);
        return all with
        {
            Sellers = [.. listed],
            Seen = rows.Sum(seller => seller.Signals.Count(row => row.SeenBy is not null)),
            Accounts = seen.IsAll ? all.Accounts : (await facts.Read(query.Facts with { WithGaps = true }, ct)).Accounts.Count,
        };
    }

    private async Task<SignalBoard> Everywhere(SignalQuery query, CancellationToken ct)
    {
        var read = await facts.Read(query.Facts with { WithGaps = true }, ct);
        var limits = await signals.Thresholds(ct);
        var seen = (await signals.Seen(ct)).ToDictionary(own => (own.Account, own.Kind));
        var all = await All(query.Facts, read, limits, ct);
        var rows = (from pair in all
                    from signal in pair.Signals
                    select (pair.Account.Seller, Row: Row(pair.Account, signal, seen.GetValueOrDefault((pair.Account.Account, signal.Kind)), limits))).ToList();
        return new SignalBoard(
            read.AsOf, limits,
            [.. rows.GroupBy(pair => pair.Seller).OrderBy(seller => seller.Key is null).ThenBy(seller => seller.Key, StringComparer.Ordinal)
                .Select(seller => new SellerSignals(seller.Key, [.. seller.Select(pair => pair.Row).OrderByDescending(row => row.Sales.Amount).ThenBy(row => row.Account, StringComparer.Ordinal).ThenBy(row => row.Kind)]))],
            rows.Count(pair => pair.Row.SeenBy is not null), read.Accounts.Count);
    }

    private async Task<IEnumerable<(AccountFacts Account, IReadOnlyList<Signal> Signals)>> All(FactsQuery query, LedgerFacts read, SignalThresholds limits, CancellationToken ct)
    {
        if (read.Accounts.Count == 0)
        {
            return [];
        }

        var company = await settings.Read(ct);
        var exchange = new Exchange(new RateTable(await rates.Read(ct)), company.ReportingCurrency ?? default, read.AsOf);
        var late = (await rhythm.Board(query, CompanyCalendar.Of(company), ct)).Where(row => !row.Borrowed).ToLookup(row => row.Account);
        var drifts = (await drift.Read(read.AsOf, limits.WindowDays, query.Level, ct)).ToDictionary(own => own.Account);
        return read.Accounts.Where(account => drifts.ContainsKey(account.Account)).DistinctBy(account => account.Account)
            .Select(account => (account, Drift.Signals(Of(drifts[account.Account], late[account.Account].FirstOrDefault(), exchange), limits)));
    }

    private static AccountDrift Of(DriftFacts own, RhythmRow? late, Exchange exchange) => new(
        late?.RobustZ ?? Answer.Unknown<double>(Doubt.TooFewPurchases), late?.Overdue ?? Answer.Unknown<double>(Doubt.TooFewPurchases),
        Together(own.Net.Select(net => net.Recent), exchange), Together(own.Net.Select(net => net.YearAgo), exchange), own.Range, own.RangeBefore, own.Returned, own.ReturnedBefore, own.Dropped);

    // At one rate per currency, whatever the documents counted at: a currency that falls is no customer that leaves.
    private static Answer<decimal> Together(IEnumerable<Money> amounts, Exchange exchange)
    {
        var parts = amounts.ToList();
        return exchange.Wanted == default && parts.Select(part => part.Currency).Distinct().Skip(1).Any()
            ? Answer.Unknown<decimal>(Doubt.NoRate)
            : parts.Aggregate(
                Answer.Of(0m),
                (sum, part) => sum.Match(known => (exchange.Wanted == default ? Answer.Of(part.Amount) : exchange.Of(part.Amount, part.Currency)).Then(amount => known + amount), Answer.Unknown<decimal>));
    }

    private static SignalRow Row(AccountFacts account, Signal signal, SeenSignal? seen, SignalThresholds limits) => new(
        account.Account, account.Name, account.LastYear, signal.Kind, signal.Strength, signal.Threshold, signal.Now, signal.Before, account.LastOrder, signal.Products,
        seen is null || Drift.IsWorse(signal.Strength, seen.Strength, limits) || (signal.Kind == SignalKind.OverdueRhythm && account.LastOrder > seen.Day) ? null : seen.By);
}
