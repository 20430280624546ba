using Kamino.Acceptance.Tests.Ledger;
using Kamino.Storage.Records;
using Kamino.UseCases.Lifetime;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Acceptance.Tests.Lifetime;

public sealed class PurchaseFactsTests
{
    private static readonly DateOnly March = new(2024, 3, 1);

    [Fact]
    public async Task Days_in_two_currencies_are_one_account_in_the_reporting_one()
    {
        await using var bench = new Workbench();
        await using (var records = await bench.Get<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(Workbench.Ct))
        {
            await Upsert.Rows<SettingRow>(records, [new() { Name = "reporting_currency", Value = "USD" }], Workbench.Ct);
            await Upsert.Rows<RateRow>(records, [new() { Day = March, From = "EUR", To = "USD", Rate = 1.5m, Source = "test" }], Workbench.Ct);
        }

        // The second day's euros outweigh the dollars given back; the euros of April have no rate.
        await bench.Import("date,customer,document,currency,net\n2024-02-20,C1,1,USD,100\n2024-03-01,C1,2,EUR,50\n2024-03-01,C1,3,USD,-60\n2024-04-20,C1,4,EUR,10\n2024-03-01,C2,5,EUR,8\n");
        var facts = await bench.Get<IPurchaseFacts>().Read(null, null, null, Workbench.Ct);

        Assert.Equal(["C1", "C2"], facts.Accounts.Select(account => account.Account));
        Assert.Equal((2, March, 100m, 115m), (facts.Accounts[0].Days, facts.Accounts[0].Last, facts.Accounts[0].FirstDay.Amount, facts.Accounts[0].Net.Amount));
        Assert.Equal(12m, facts.Accounts[1].Net.Amount);
    }

    [Fact]
    public async Task Each_whole_week_after_the_first_purchase_is_an_occasion()
    {
        await using var bench = new Workbench();
        // C1 buys on day 0, twice in week 1, on the last day of week 3, and in week 6, which isn't over; C2 only once
        await bench.Import("date,customer,document,net\n2024-01-01,C1,1,10\n2024-01-02,C1,2,5\n2024-01-08,C1,3,6\n2024-01-22,C1,4,9\n2024-02-08,C1,5,7\n2024-01-10,C2,6,3\n");
        var facts = await bench.Get<IPurchaseFacts>().Read(new DateOnly(2024, 2, 8), null, Core.Lifetime.TimeUnit.Week, Workbench.Ct);

        Assert.Equal([(2, 3, 5, 20m), (0, 0, 4, 0m)], facts.Accounts.Select(account => account.Occasions is { } seen ? (seen.Taken, seen.Last, seen.Observed, seen.Net.Amount) : default));
        // on 18 January two weeks are over; of the next three C1 buys in the first, and week 6 comes later
        var tested = await bench.Get<IPurchaseFacts>().Read(new DateOnly(2024, 1, 18), null, Core.Lifetime.TimeUnit.Week, Workbench.Ct);
        Assert.Equal([(1, 1, 2, 1), (0, 0, 1, 0)], tested.Accounts.Select(account => account.Occasions is { } seen ? (seen.Taken, seen.Last, seen.Observed, seen.TakenAfter) : default));
        Assert.All((await bench.Get<IPurchaseFacts>().Read(null, null, null, Workbench.Ct)).Accounts, account => Assert.Null(account.Occasions));
    }

    [Fact]
    public async Task M25_What_comes_after_the_tested_time_and_who_came_later_are_not_counted()
    {
        await using var bench = new Workbench();
        await bench.Import("date,customer,document,net\n2024-02-20,C1,1,10\n2024-03-10,C1,2,5\n2024-03-10,C1,3,6\n2024-03-20,C1,4,-9\n2024-05-01,C1,5,7\n2024-03-05,late,6,3\n");
        var facts = await bench.Get<IPurchaseFacts>().Read(March, March.AddDays(40), null, Workbench.Ct);

        var only = Assert.Single(facts.Accounts);
        Assert.Equal(("C1", 1, 1), (only.Account, only.Days, only.DaysAfter));
    }
}
