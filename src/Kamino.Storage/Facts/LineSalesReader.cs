using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Sales;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines of a year by account and product line. Amounts stay in their own currencies.</summary>
internal sealed class LineSalesReader(VisibleLedger ledger, AccountDirectory directory, IProductStore products, TimeProvider clock) : ILineSales
{
    public async Task<LineSales> Read(DateOnly? asOf, FactsLevel level, CancellationToken ct)
    {
        await using var lines = await ledger.Open(ct);
        if ((asOf ?? await VisibleLedger.LastDay(lines, ct)) is not { } end)
        {
            return new LineSales(clock.Today(), []);
        }

        var accounts = await directory.Accounts(ct);
        await lines.PutBeside(level == FactsLevel.Group ? accounts.Members : accounts.Merged, await directory.Charges(ct), ct);
        await lines.Map(Beside.ProductLines, [.. (await products.Read(ct)).Select(product => KeyValuePair.Create(product.Code, product.Category ?? "")).Where(pair => pair.Value.Length > 0)], ct);
        var sql = lines.Sql.ProductLines.Replace("$year", Number(end.AddDays(1).AddYears(-1)), StringComparison.Ordinal).Replace("$asof", Number(end), StringComparison.Ordinal);
        return new LineSales(end, await lines.Read(sql, row => new LineSale(row.Text(0) ?? "", row.Text(1) ?? "", new Money(row.Amount(3, 4), new Currency(row.Text(2) ?? "XXX"))), ct));
    }

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
