using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Risk;

/// <summary>An account's net of one month in one currency.</summary>
/// <param name="Account">Its code; empty for all that weren't asked for, together.</param>
/// <param name="Month">From 0, the oldest.</param>
/// <param name="Net">The amount.</param>
public readonly record struct AccountMonth(string Account, int Month, Money Net);

/// <summary>The ledger by account and month.</summary>
public interface IAccountMonths
{
    /// <summary>Sums the months up to a day; the last one ends on it.</summary>
    /// <param name="asOf">The last day.</param>
    /// <param name="months">How many.</param>
    /// <param name="level">Accounts or groups.</param>
    /// <param name="accounts">Which accounts are told apart.</param>
    /// <param name="alone">Whether the others are left out; else they are summed up under no code.</param>
    /// <param name="ct">Stops the work.</param>
    Task<IReadOnlyList<AccountMonth>> Read(DateOnly asOf, int months, FactsLevel level, IReadOnlyCollection<string> accounts, bool alone, CancellationToken ct);
}

/// <summary>How customers move with all of them together: by the months of the last two years, at one exchange rate per currency.</summary>
/// <param name="facts">Which customers there are, and since when.</param>
/// <param name="series">Their months.</param>
/// <param name="rates">Exchange rates.</param>
/// <param name="settings">The reporting currency.</param>
/// <param name="asker">Who asks.</param>
public sealed class MeasureBetas(IAccountFacts facts, IAccountMonths series, IRateStore rates, ICompanySettings settings, IAsker asker)
{
    private const int Months = 24;
    private const int FewestMonths = 6;

    /// <summary>Every customer known for six months or longer, the largest of the last year first.</summary>
    /// <param name="query">On which day, accounts or groups.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Unknown below six months of ledger, and without a rate.</returns>
    public async Task<Answer<IReadOnlyList<CustomerBeta>>> Of(FactsQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var read = await facts.Read(query, ct);
        if (read.Accounts.Count == 0)
        {
            return Answer.Unknown<IReadOnlyList<CustomerBeta>>(Doubt.NoSales);
        }

        var months = Math.Min(Months, WholeMonths(read.Accounts.Min(account => account.First), read.AsOf));
        var names = read.Accounts.Where(account => WholeMonths(account.First, read.AsOf) >= FewestMonths)
            .OrderByDescending(account => account.LastYear.Amount).ThenBy(account => account.Account, StringComparer.Ordinal).Select(account => account.Account).Distinct().ToList();
        return months < FewestMonths
            ? Answer.Unknown<IReadOnlyList<CustomerBeta>>(Doubt.TooShortHistory)
            : Betas(await series.Read(read.AsOf, months, query.Level, names, alone: false, ct), names, months, await Exchange(read, ct));
    }

    private async Task<Exchange> Exchange(LedgerFacts read, CancellationToken ct) =>
        new(new RateTable(await rates.Read(ct)), (await settings.Read(ct)).ReportingCurrency ?? read.Accounts[0].Currency, read.AsOf);

    private static Answer<IReadOnlyList<CustomerBeta>> Betas(IReadOnlyList<AccountMonth> rows, List<string> names, int months, Exchange exchange)
    {
        var series = names.Append("").ToDictionary(name => name, _ => new double[months]);
        foreach (var row in rows)
        {
            if (exchange.Of(row.Net.Amount, row.Net.Currency) is not Answer<decimal>.Known { Value: var amount })
            {
                return Answer.Unknown<IReadOnlyList<CustomerBeta>>(Doubt.NoRate);
            }

            series[row.Account][row.Month] += (double)amount;
        }

        return CustomerBeta.Of([.. names.Append("").Select(name => (name, (IReadOnlyList<double>)series[name]))])
            .Then<IReadOnlyList<CustomerBeta>>(all => [.. all.Where(own => own.Account.Length > 0)]);
    }

    private static int WholeMonths(DateOnly first, DateOnly last)
    {
        var end = last.AddDays(1);
        return ((end.Year - first.Year) * 12) + end.Month - first.Month - (end.Day < first.Day ? 1 : 0);
    }
}
