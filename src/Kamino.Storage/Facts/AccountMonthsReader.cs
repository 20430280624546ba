using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Risk;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines by account and month.</summary>
internal sealed class AccountMonthsReader(VisibleLedger ledger, AccountDirectory directory) : IAccountMonths
{
    public async Task<IReadOnlyList<AccountMonth>> Read(DateOnly asOf, int months, FactsLevel level, IReadOnlyCollection<string> accounts, bool alone, CancellationToken ct)
    {
        await using var lines = alone ? await ledger.OpenFew(ct) : await ledger.Open(ct);
        var known = await directory.Accounts(ct);
        var targets = level == FactsLevel.Group ? known.Members : known.Merged;
        await lines.PutBeside(targets, new HashSet<string>(), ct);
        await lines.Set(Beside.Asked, accounts, ct);
        var sql = lines.Sql.Months
            .Replace("$alone", alone ? $"and account in ({lines.Sql.Codes(targets, accounts)})" : "", StringComparison.Ordinal)
            .Replace("$nth", Nth(asOf, months), StringComparison.Ordinal)
            .Replace("$first", Number(First(asOf, months, 0)), StringComparison.Ordinal).Replace("$last", Number(asOf), StringComparison.Ordinal);
        return await lines.Read(sql, row => new AccountMonth(row.Text(0) ?? "", row.Int(1), new Money(row.Amount(3, 4), new Currency(row.Text(2) ?? "XXX"))), ct);
    }

    // Which of the months a day is in; each ends where the next begins.
    private static string Nth(DateOnly asOf, int months) => months < 2 ? "0"
        : $"case {string.Concat(Enumerable.Range(1, months - 1).Select(nth => $"when day < {Number(First(asOf, months, nth))} then {nth - 1} "))}else {months - 1} end";

    // The last month ends on the day itself.
    private static DateOnly First(DateOnly asOf, int months, int nth) => asOf.AddDays(1).AddMonths(nth - months);

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
