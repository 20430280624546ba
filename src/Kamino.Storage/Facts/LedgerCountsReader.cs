using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Value;

namespace Kamino.Storage.Facts;

/// <summary>Counts what serving accounts is driven by, by SQL over the visible lines.</summary>
internal sealed class LedgerCountsReader(VisibleLedger ledger, AccountDirectory directory) : ILedgerCounts
{
    private const decimal Millionth = 1_000_000m;

    public async Task<IReadOnlyDictionary<string, CountedAccount>> Read(
        Period period, FactsLevel level, IReadOnlyDictionary<string, decimal> prices, CancellationToken ct)
    {
        await using var lines = await ledger.Open(ct);
        var accounts = await directory.Accounts(ct);
        await lines.PutBeside(level == FactsLevel.Group ? accounts.Members : accounts.Merged, await directory.Charges(ct), ct);
        await lines.Map(Beside.Prices, [.. prices.Select(price => KeyValuePair.Create(price.Key, (long)decimal.Round(price.Value * Millionth)))], ct);
        var sql = lines.Sql.Counts
            .Replace("$from", Number(period.From), StringComparison.Ordinal)
            .Replace("$last", Number(period.Until.AddDays(-1)), StringComparison.Ordinal);
        return (await lines.Read(sql, row => (Account: row.Text(0) ?? "", Counted: Counted(row)), ct)).ToDictionary(row => row.Account, row => row.Counted);
    }

    private static CountedAccount Counted(IFactsRow row) => new(
        new LedgerCounts(row.Long(1), row.Long(2), row.Long(3), row.Long(4), row.Amount(5, 6), row.Long(7), 0),
        row.Long(9) > 0 ? Answer.Unknown<decimal>(Doubt.NoColumn) : Answer.Of(row.Amount(8) / Millionth));

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
