using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>An account's waterfall. A line that nobody gave is unknown, never zero, and so is all that hangs on it.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="ListRevenue">Quantities at list prices; a ledger doesn't carry them.</param>
/// <param name="OnInvoiceDiscounts">What the invoices take off.</param>
/// <param name="OffInvoiceRebates">What is paid back later.</param>
/// <param name="NetRevenue">What the account pays.</param>
/// <param name="CostOfGoods">Of the goods sold; unknown unless every line has one.</param>
/// <param name="GrossMargin">Net revenue less that.</param>
/// <param name="CostToServe">Of the activities.</param>
/// <param name="CustomerOperatingIncome">Gross margin less that.</param>
/// <param name="ReceivablesFinancing">Of what it owes.</param>
/// <param name="InventoryFinancing">Of goods held for it.</param>
/// <param name="ExpectedCreditLoss">Of what it may not pay.</param>
/// <param name="NetCustomerContribution">What is left.</param>
public sealed record ProfitRow(
    string Account, string Name, Answer<Money> ListRevenue, Answer<Money> OnInvoiceDiscounts, Answer<Money> OffInvoiceRebates, Answer<Money> NetRevenue,
    Answer<Money> CostOfGoods, Answer<Money> GrossMargin, Answer<Money> CostToServe, Answer<Money> CustomerOperatingIncome,
    Answer<Money> ReceivablesFinancing, Answer<Money> InventoryFinancing, Answer<Money> ExpectedCreditLoss, Answer<Money> NetCustomerContribution)
{
    /// <summary>Days of sales outstanding.</summary>
    public Answer<double> DaysOutstanding { get; init; } = Answer.Unknown<double>(Doubt.NotImported);

    /// <summary>What the cost to serve is made of; empty where it is unknown.</summary>
    public IReadOnlyList<ActivityRow> Activities { get; init; } = [];
}

/// <summary>What one activity costs for an account.</summary>
public sealed record ActivityRow(string Activity, decimal Quantity, Money Rate, Money Cost);

/// <summary>Whether what accounts were given of an activity is what it cost by the books.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Period">When.</param>
/// <param name="Stated">By the books.</param>
/// <param name="Allocated">To accounts.</param>
/// <param name="Difference">Allocated less stated.</param>
/// <param name="Reconciles">Whether the difference is within the tolerance of the settings.</param>
public sealed record PoolRow(string Activity, Period Period, Money Stated, Money Allocated, Money Difference, bool Reconciles);

/// <summary>The lowest line of the waterfall that is known of every account on the whale curve.</summary>
public enum ProfitLine
{
    /// <summary>Net revenue less the goods.</summary>
    GrossMargin,

    /// <summary>That less the activities.</summary>
    CustomerOperatingIncome,

    /// <summary>That less capital and the loss to expect.</summary>
    NetCustomerContribution,
}

/// <summary>A point of the whale curve.</summary>
public sealed record WhaleRow(string Account, Answer<double> CumulativeShare);

/// <summary>What every account leaves, and how the best earn what the rest eat up.</summary>
/// <param name="Accounts">The waterfalls, by net revenue, highest first.</param>
/// <param name="Line">The line that the whale is drawn of.</param>
/// <param name="Whale">Accounts by that line, best first; those of which it is unknown aren't on it.</param>
/// <param name="PeakShare">The highest point, as a share of the total.</param>
/// <param name="AccountsAtPeak">Share of the accounts it takes to get there.</param>
/// <param name="LossPool">What the others eat up, as a share of the total.</param>
/// <param name="BelowCost">Accounts with a loss on that line.</param>
/// <param name="Unknown">Accounts of which that line is unknown.</param>
public sealed record ProfitabilityView(
    IReadOnlyList<ProfitRow> Accounts, ProfitLine Line, IReadOnlyList<WhaleRow> Whale, Answer<double> PeakShare, double AccountsAtPeak,
    Answer<double> LossPool, int BelowCost, int Unknown)
{
    /// <summary>The days that are looked at; <c>null</c> where there is no ledger.</summary>
    public Period? Period { get; init; }

    /// <summary>The activities whose total by the books was stated.</summary>
    public IReadOnlyList<PoolRow> Pools { get; init; } = [];
}

/// <summary>Tells what every account leaves after what is known of its costs. The last answers are kept until something is written to the records.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="costs">What was imported.</param>
/// <param name="settings">How far cost pools may be off.</param>
/// <param name="kept">What was answered last.</param>
/// <param name="sight">What they reach.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewProfitability(IAccountFacts facts, ReadServingCosts costs, ICompanySettings settings, KeptAnswers<FactsQuery, ProfitabilityView> kept, ISight sight, IAsker asker)
{
    /// <summary>How many accounts are kept together: with its waterfall one takes about a kilobyte.</summary>
    public const int MostKept = 1_000_000;

    private static readonly MadeOnce<IReadOnlyList<ProfitRow>, Dictionary<string, ProfitRow>> Rows = new(rows => rows.DistinctBy(row => row.Account).ToDictionary(row => row.Account));

    /// <summary>The waterfalls of a view by account.</summary>
    public static IReadOnlyDictionary<string, ProfitRow> ByAccount(ProfitabilityView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Rows.Of(view.Accounts);
    }

    /// <summary>The waterfalls and their whale.</summary>
    /// <param name="query">Which facts. Without days, the time that rates were imported for; without those, all of the ledger.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="CurrencyMismatchException">The accounts are in several currencies and none of them reports.</exception>
    public Task<ProfitabilityView> By(FactsQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        return kept.Get(query, () => Compute(query, ct));
    }

    // An account's waterfall is the same whoever reads it: those who may see margins are shown their part of the whole. In several currencies there is no whole.
    private async Task<ProfitabilityView> Compute(FactsQuery query, CancellationToken ct)
    {
        var seen = await sight.Now(ct);
        if (seen.IsAll || !asker.May(Right.SeeMargins))
        {
            return await Whole(query, ct);
        }

        try
        {
            using var program = asker.Begin(Asker.Program);
            var whole = await By(query, ct);
            return View(seen.Of(whole.Accounts, row => row.Account)) with { Period = whole.Period };
        }
        catch (CurrencyMismatchException)
        {
            return await Whole(query, ct);
        }
    }

    private async Task<ProfitabilityView> Whole(FactsQuery query, CancellationToken ct)
    {
        var asked = query is { From: null, AsOf: null } && await costs.Span(ct) is { } span ? query.Within(span) : query;
        var read = await facts.Read(asked, ct);
        if (read.Accounts.Select(account => account.Net.Currency).Distinct().ToList() is [var first, var second, ..])
        {
            throw new CurrencyMismatchException(first, second);
        }

        var from = asked.From ?? (read.Accounts.Count == 0 ? read.AsOf : read.Accounts.Min(account => account.First));
        var period = new Period(from, read.AsOf.AddDays(1));
        var known = await costs.Of(period, query.Level, read.Accounts, ct);
        List<AccountFacts> accounts = [.. read.Accounts, .. Unsold(read, known.Named)];
        return View([.. accounts.Select(account => Row(account, Waterfall(account, known), known))]) with
        {
            Period = period,
            Pools = Pools(accounts, known, (await settings.Read(ct)).PoolTolerance),
        };
    }

    // An account that cost something though it bought nothing belongs on the whale too.
    private static IEnumerable<AccountFacts> Unsold(LedgerFacts read, IReadOnlySet<string> named)
    {
        var (sold, nothing) = (read.Accounts.Select(account => account.Account).ToHashSet(), new Money(0, read.Accounts.Count == 0 ? default : read.Accounts[0].Currency));
        return named.Where(account => !sold.Contains(account)).Order(StringComparer.Ordinal)
            .Select(account => new AccountFacts(account, account, null, read.AsOf, read.AsOf, 0, 0, nothing, nothing, nothing, Answer.Of(nothing), 0));
    }

    private static ProfitabilityView View(IReadOnlyList<ProfitRow> rows)
    {
        var line = Lowest(rows);
        var whale = WhaleCurve.Of([.. rows.SelectMany(own => Profit(own, line).Match<IEnumerable<(string, decimal)>>(profit => [(own.Account, profit.Amount)], _ => []))]);
        return new ProfitabilityView(
            rows, line, [.. whale.Points.Select(point => new WhaleRow(point.Account, point.CumulativeShare))],
            whale.PeakShare, whale.AccountsAtPeak, whale.LossPool, whale.Points.Count(point => point.Profit < 0), rows.Count - whale.Points.Count);
    }

    // The lowest line that is known of as many accounts as the gross margin is.
    private static ProfitLine Lowest(IReadOnlyList<ProfitRow> rows)
    {
        int Known(ProfitLine line) => rows.Count(own => Profit(own, line) is Answer<Money>.Known);
        var margins = Known(ProfitLine.GrossMargin);
        return margins > 0 && Known(ProfitLine.NetCustomerContribution) == margins ? ProfitLine.NetCustomerContribution
            : margins > 0 && Known(ProfitLine.CustomerOperatingIncome) == margins ? ProfitLine.CustomerOperatingIncome
            : ProfitLine.GrossMargin;
    }

    private static Answer<Money> Profit(ProfitRow own, ProfitLine line) => line switch
    {
        ProfitLine.GrossMargin => own.GrossMargin,
        ProfitLine.CustomerOperatingIncome => own.CustomerOperatingIncome,
        ProfitLine.NetCustomerContribution => own.NetCustomerContribution,
    };

    // What nobody gave stays unknown, for the reason why.
    private static Waterfall Waterfall(AccountFacts account, KnownCosts known)
    {
        var list = known.AtList.GetValueOrDefault(account.Account, Answer.Unknown<decimal>(Doubt.NotImported));
        var credit = known.Credit.GetValueOrDefault(account.Account, CreditCost.Unknown(Doubt.NotImported));
        Answer<decimal> Cost(CostPlace place) => known.Serving.Of(account.Account, place).Then(activities => activities.Sum(activity => activity.Cost));
        return new Waterfall(
            account.Account, list, list.Then(amount => amount - account.Net.Amount), Cost(CostPlace.Rebate), account.Cost.Then(cost => cost.Amount),
            known.Serving.Of(account.Account, CostPlace.Service), credit.Financing, Cost(CostPlace.Inventory), credit.ExpectedLoss)
        {
            Invoiced = account.Net.Amount,
        };
    }

    private static List<PoolRow> Pools(List<AccountFacts> accounts, KnownCosts known, double tolerance)
    {
        var (codes, currency) = (accounts.Select(account => account.Account).ToList(), accounts.Count == 0 ? default : accounts[0].Currency);
        Money In(decimal amount) => new(amount, currency);
        return [.. known.Pieces.SelectMany(piece => known.Serving.Pool(piece, codes, tolerance).Match<IEnumerable<PoolRow>>(
            pool => [new PoolRow(piece.Rate.Activity, piece.Period, In(pool.Stated), In(pool.Allocated), In(pool.Difference), pool.Reconciles)], _ => []))];
    }

    private static ProfitRow Row(AccountFacts account, Waterfall own, KnownCosts known)
    {
        Money Exact(decimal amount) => new(amount, account.Net.Currency);
        Answer<Money> In(Answer<decimal> amount) => amount.Then(Exact);
        return new ProfitRow(
            account.Account, account.Name, In(own.ListRevenue), In(own.OnInvoice), In(own.OffInvoice), In(own.NetRevenue), In(own.Goods), In(own.GrossMargin),
            In(own.CostToServe), In(own.OperatingIncome), In(own.Financing), In(own.Inventory), In(own.ExpectedLoss), In(own.NetContribution))
        {
            DaysOutstanding = known.Credit.TryGetValue(account.Account, out var credit) ? credit.DaysOutstanding : Answer.Unknown<double>(Doubt.NotImported),
            Activities = own.Activities.Match<IReadOnlyList<ActivityRow>>(
                activities => [.. activities.Select(activity => new ActivityRow(activity.Activity, activity.Driver, Exact(activity.Rate), Exact(activity.Cost)))], _ => []),
        };
    }
}
