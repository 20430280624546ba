using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Forecasting;

/// <summary>A product's life since its launch.</summary>
/// <param name="Product">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="First">The day of its first sale.</param>
/// <param name="Sales">By whole month of its life, none below 0.</param>
/// <param name="Total">All of them.</param>
public sealed record Launch(string Product, string Name, DateOnly First, IReadOnlyList<double> Sales, Money Total)
{
    /// <summary>The launch as a profile to forecast from.</summary>
    public Analog AsAnalog() => new(Product, Sales, 1.0);
}

/// <summary>The launches of a ledger.</summary>
/// <param name="AsOf">The last day.</param>
/// <param name="Since">Products first sold from that day on count as launched.</param>
/// <param name="Launches">Failures too; the best sold first.</param>
public sealed record LedgerLaunches(DateOnly AsOf, DateOnly Since, IReadOnlyList<Launch> Launches);

/// <summary>Finds the launches in the ledger, in one currency.</summary>
/// <param name="sales">Months of products' lives.</param>
/// <param name="rates">Exchange rates.</param>
/// <param name="settings">The reporting currency.</param>
/// <param name="asker">Who asks.</param>
public sealed class ReadLaunches(ILaunchSales sales, IRateStore rates, ICompanySettings settings, IAsker asker)
{
    private const int Quiet = 3;

    /// <summary>All of them. A product with an amount that no rate is known for is left out.</summary>
    /// <param name="asOf">The last day; the ledger's last day where left out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<LedgerLaunches> On(DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var read = await sales.Read(asOf, Quiet, ct);
        var wanted = (await settings.Read(ct)).ReportingCurrency
            ?? read.Rows.GroupBy(row => row.Net.Currency).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
        var exchange = new Exchange(new RateTable(await rates.Read(ct)), wanted, read.AsOf);
        var launches = read.Rows.GroupBy(row => row.Product).Select(rows => Of([.. rows], read.AsOf, exchange)).OfType<Launch>();
        return new LedgerLaunches(read.AsOf, read.Since, [.. launches.OrderByDescending(launch => launch.Total.Amount).ThenBy(launch => launch.Product, StringComparer.Ordinal)]);
    }

    private static Launch? Of(IReadOnlyList<LaunchMonth> rows, DateOnly asOf, Exchange exchange)
    {
        var months = new decimal[WholeMonths(rows[0].First, asOf)];
        foreach (var row in rows.Where(row => row.Month < months.Length))
        {
            if (exchange.Of(row.Net.Amount, row.Net.Currency) is not Answer<decimal>.Known { Value: var amount })
            {
                return null;
            }

            months[row.Month] += amount;
        }

        var sold = months.Select(net => Math.Max(0m, net)).ToList();
        return sold.Sum() > 0 ? new Launch(rows[0].Product, rows[0].Name, rows[0].First, [.. sold.Select(net => (double)net)], new Money(sold.Sum(), exchange.Wanted)) : null;
    }

    private static int WholeMonths(DateOnly first, DateOnly last)
    {
        var end = last.AddDays(1);
        return ((end.Year - first.Year) * 12) + end.Month - first.Month - (end.Day < first.Day ? 1 : 0);
    }
}
