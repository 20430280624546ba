using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Sales;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines of a year by account and product line. Amounts stay in their own currencies.</summary>
internal sealed class LineSalesReader(Workspace workspace, BatchStore batches, AccountDirectory directory, IProductStore products, TimeProvider clock) : ILineSales
{
    private const string PerLine =
        """
        select coalesce(t.target, l.account), coalesce(l.category, p.line, l.product_name, l.product), l.currency, sum(l.net), sum(l.net_rest)::varchar
        from visible l left join target t on l.account = t.code left join line p on l.product = p.product left join charge c on l.product = c.product
        where l.account is not null and coalesce(l.category, l.product_name, l.product) is not null and not l.cancelled and c.product is null and l.day between $year and $asof
        group by all order by all
        """;

    public async Task<LineSales> Read(DateOnly? asOf, FactsLevel level, CancellationToken ct)
    {
        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, await batches.Visible(ct))}", ct);
        if ((asOf ?? await FactsSql.LastDay(duck, ct)) is not { } end)
        {
            return new LineSales(clock.Today(), []);
        }

        var accounts = await directory.Accounts(ct);
        await SideTables.Load(duck, level == FactsLevel.Group ? accounts.Members : accounts.Merged, await directory.Charges(ct), ct);
        await duck.Run("create temp table line (product varchar, line varchar)", ct);
        using (var appender = duck.CreateAppender("line"))
        {
            foreach (var product in (await products.Read(ct)).Where(product => product.Category is not null))
            {
                appender.CreateRow().AppendValue(product.Code).AppendValue(product.Category).EndRow();
            }
        }

        var sql = PerLine.Replace("$year", Number(end.AddDays(1).AddYears(-1)), StringComparison.Ordinal).Replace("$asof", Number(end), StringComparison.Ordinal);
        return new LineSales(end, await duck.Read(sql, row => new LineSale(row.Text(0) ?? "", row.Text(1) ?? "", new Money(row.Amount(3, 4), new Currency(row.Text(2) ?? "XXX"))), ct));
    }

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
