using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Risk;

/// <summary>Concentration within one fiscal year: annual accounts disclose customers of 10 % or more of it.</summary>
/// <param name="From">The year's first day.</param>
/// <param name="Until">The day after its last one; of the year that isn't over, the day after the as-of day.</param>
/// <param name="Complete">Whether the year is over.</param>
/// <param name="Hhi">As in <see cref="Concentration"/>.</param>
/// <param name="Effective">Likewise.</param>
/// <param name="Top">Likewise.</param>
/// <param name="TenPercent">Likewise.</param>
public sealed record FiscalYearConcentration(
    DateOnly From, DateOnly Until, bool Complete, double Hhi, double Effective, IReadOnlyList<TopShare> Top, IReadOnlyList<AccountShare> TenPercent);

/// <summary>What is left of a year's margin if the largest customers go.</summary>
/// <param name="Lost">How many of the largest go.</param>
/// <param name="Sales">Sales that are left.</param>
/// <param name="Margin">Margin that is left; unknown where a cost is.</param>
/// <param name="AfterFixedCost">That less the fixed cost of the settings.</param>
public sealed record StressRow(int Lost, Money Sales, Answer<Money> Margin, Answer<Money> AfterFixedCost);

/// <summary>How much hangs on few customers, and what losing them would do.</summary>
/// <param name="Hhi">As in <see cref="Concentration"/>, over the sales asked for.</param>
/// <param name="Effective">Likewise.</param>
/// <param name="Top">Likewise.</param>
/// <param name="TenPercent">Likewise.</param>
/// <param name="Patatoukas">Likewise.</param>
/// <param name="FiscalYears">The same within each fiscal year, the latest first.</param>
/// <param name="Betas">How the largest customers move with all of them together, by month; unknown where the ledger is too short.</param>
/// <param name="VolumeAtRisk">Of the sales of the last twelve months, what is lost on average: each customer's times the chance that it has gone.</param>
/// <param name="VolumeAtRiskShare">That as a share of those sales.</param>
/// <param name="Stress">Without the largest 1 and 3.</param>
/// <param name="ExpectedCreditLoss">Of a year, over the accounts whose receivables are known.</param>
/// <param name="WithoutReceivables">Accounts whose receivables aren't.</param>
public sealed record RiskView(
    double Hhi, double Effective, IReadOnlyList<TopShare> Top, IReadOnlyList<AccountShare> TenPercent, double Patatoukas, IReadOnlyList<FiscalYearConcentration> FiscalYears,
    Answer<IReadOnlyList<CustomerBeta>> Betas, Answer<Money> VolumeAtRisk, Answer<double> VolumeAtRiskShare, IReadOnlyList<StressRow> Stress,
    Answer<Money> ExpectedCreditLoss, int WithoutReceivables);

/// <summary>Brings together what would happen to the company if customers went.</summary>
/// <param name="concentration">How much hangs on few.</param>
/// <param name="facts">What the ledger says.</param>
/// <param name="betas">How customers move together.</param>
/// <param name="losses">The chance that each has gone.</param>
/// <param name="costs">Receivables.</param>
/// <param name="settings">The fiscal year and the fixed cost.</param>
/// <param name="asker">Who asks.</param>
public sealed class MeasureRisk(
    MeasureConcentration concentration, IAccountFacts facts, MeasureBetas betas, EstimateLosses losses, ReadServingCosts costs, ICompanySettings settings, IAsker asker)
{
    private const int LargestShown = 200;
    private static readonly int[] Lost = [0, 1, 3];

    /// <summary>Over accounts or groups.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="span">Which sales the first figures are of.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Unknown where nobody bought.</returns>
    /// <exception cref="CurrencyMismatchException">The sales are in several currencies and none of them reports.</exception>
    public async Task<Answer<RiskView>> Of(FactsQuery query, SalesSpan span, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var measured = await concentration.Of(query, span, ct);
        return await measured.Match(
            async known => Answer.Of(await View(known, query, ct)), why => Task.FromResult(Answer.Unknown<RiskView>(why)));
    }

    private async Task<RiskView> View(Concentration whole, FactsQuery query, CancellationToken ct)
    {
        var read = await facts.Read(query, ct);
        var company = await settings.Read(ct);
        var year = new Period(read.AsOf.AddDays(1).AddYears(-1), read.AsOf.AddDays(1));
        var last = (await facts.Read(query.Within(year), ct)).Accounts;
        var credit = (await costs.Of(year, query.Level, last, ct)).Credit;
        var gone = await losses.Of(query with { AsOf = read.AsOf }, ct);
        var atRisk = gone.Then(chances => VolumeRisk.AtRisk(Exposures(last, chances)));
        var (currency, sold) = (read.Accounts[0].Currency, last.Sum(account => Math.Max(0, account.Net.Amount)));
        return new RiskView(
            whole.Hhi, whole.Effective, whole.Top, whole.TenPercent, whole.Patatoukas, await FiscalYears(query, read, company, ct), (await betas.Of(query with { AsOf = read.AsOf }, ct)).Then<IReadOnlyList<CustomerBeta>>(all => [.. all.Take(LargestShown)]),
            atRisk.Then(amount => new Money(amount, currency)), sold > 0 ? atRisk.Then(amount => (double)(amount / sold)) : Answer.Unknown<double>(Doubt.NoSales),
            [.. Lost.Where(lost => lost <= last.Count).Select(lost => Stress(last, lost, company, currency))],
            Together(credit.Values.Select(own => own.ExpectedLoss), currency), last.Count(account => !credit.ContainsKey(account.Account)));
    }

    private async Task<IReadOnlyList<FiscalYearConcentration>> FiscalYears(FactsQuery query, LedgerFacts read, CompanySettings company, CancellationToken ct)
    {
        var (first, until) = (read.Accounts.Min(account => account.First), read.AsOf.AddDays(1));
        var years = new List<FiscalYearConcentration>();
        for (var year = company.FiscalStart.YearOf(read.AsOf); year.Until > first; year = company.FiscalStart.YearBefore(year.From))
        {
            var days = year.Until > until ? new Period(year.From, until) : year;
            var measured = await concentration.Of(query.Within(days), SalesSpan.Ledger, ct);
            years.AddRange(measured.Match<IEnumerable<FiscalYearConcentration>>(
                own => [new FiscalYearConcentration(days.From, days.Until, days == year, own.Hhi, own.Effective, own.Top, own.TenPercent)], _ => []));
        }

        return years;
    }

    private static IEnumerable<Exposure> Exposures(IReadOnlyList<AccountFacts> accounts, IReadOnlyDictionary<string, double> chances) =>
        accounts.Where(account => account.Net.Amount > 0 && chances.ContainsKey(account.Account))
            .Select(account => new Exposure(account.Account, account.Net.Amount, 0, chances[account.Account]));

    private static StressRow Stress(IReadOnlyList<AccountFacts> accounts, int lost, CompanySettings company, Currency currency)
    {
        var left = accounts.OrderByDescending(account => account.Net.Amount).ThenBy(account => account.Account, StringComparer.Ordinal).Skip(lost).ToList();
        var margin = Together(left.Select(account => account.Margin.Then(own => own.Amount)), currency);
        return new StressRow(
            lost, new Money(left.Sum(account => account.Net.Amount), currency), margin,
            company.FixedCost is { } cost ? margin.Then(own => own with { Amount = own.Amount - cost.Amount }) : Answer.Unknown<Money>(Doubt.NotSet));
    }

    private static Answer<Money> Together(IEnumerable<Answer<decimal>> parts, Currency currency)
    {
        var all = parts.ToList();
        return all.Count == 0
            ? Answer.Unknown<Money>(Doubt.NotImported)
            : all.Aggregate(Answer.Of(0m), (sum, part) => sum.Match(known => part.Then(more => known + more), Answer.Unknown<decimal>)).Then(sum => new Money(sum, currency));
    }
}
