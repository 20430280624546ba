using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Risk;

namespace Kamino.Storage.Facts;

/// <summary>Sums the visible lines by account and month.</summary>
internal sealed class AccountMonthsReader(Workspace workspace, BatchStore batches, AccountDirectory directory) : IAccountMonths
{
    private const string PerMonth =
        """
        select case when coalesce(t.target, l.account) in (select account from asked) then coalesce(t.target, l.account) else '' end, m.nth, l.currency,
          sum(l.net), sum(l.net_rest)::varchar
        from visible l join months m on l.day between m.first and m.last left join target t on l.account = t.code
        where l.account is not null
        group by all
        """;

    public async Task<IReadOnlyList<AccountMonth>> Read(DateOnly asOf, int months, FactsLevel level, IReadOnlyCollection<string> accounts, CancellationToken ct)
    {
        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, await batches.Visible(ct))}", ct);
        var known = await directory.Accounts(ct);
        await SideTables.Load(duck, level == FactsLevel.Group ? known.Members : known.Merged, new HashSet<string>(), ct);
        await duck.Run("create temp table asked (account varchar); create temp table months (nth integer, first integer, last integer)", ct);
        using (var asked = duck.CreateAppender("asked"))
        {
            foreach (var account in accounts)
            {
                asked.CreateRow().AppendValue(account).EndRow();
            }
        }

        await duck.Run($"insert into months values {string.Join(", ", Enumerable.Range(0, months).Select(nth => Month(asOf, months, nth)))}", ct);
        return await duck.Read(PerMonth, row => new AccountMonth(row.Text(0) ?? "", row.Int(1), new Money(row.Amount(3, 4), new Currency(row.Text(2) ?? "XXX"))), ct);
    }

    // The last month ends on the day itself, each other one where the next begins.
    private static string Month(DateOnly asOf, int months, int nth)
    {
        var end = asOf.AddDays(1);
        var (from, until) = (end.AddMonths(nth - months), end.AddMonths(nth - months + 1));
        return string.Create(CultureInfo.InvariantCulture, $"({nth}, {from.DayNumber}, {until.DayNumber - 1})");
    }
}
