using System.Diagnostics;
using System.Globalization;
using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Kamino.Web.Accounts;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class AccountsIndexTests
{
    private const int Many = 300_000;

    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(500); // a tenth of it on a quiet machine

    private static readonly Currency Cop = new("COP");

    [Fact]
    public void X13_Every_order_puts_the_unknown_last_and_search_needs_no_accents()
    {
        var index = AccountsIndex.Of(new LedgerFacts(new DateOnly(2025, 1, 1), [Row(1, "Ácme", 30), Row(2, "Beta", 20) with { Seller = "Ñandú" }, Row(3, "ácido", 10)], []));

        Assert.Equal(["1", "2", "3"], Codes(index, new AccountsFilter()));
        Assert.Equal(["3", "2", "1"], Codes(index, new AccountsFilter { Order = "up" }));
        Assert.Equal(["3", "1", "2"], Codes(index, new AccountsFilter { Sort = "name" }));
        Assert.Equal("2", Codes(index, new AccountsFilter { Sort = "seller", Order = "down" })[0]);
        Assert.Equal("2", Codes(index, new AccountsFilter { Sort = "seller" })[0]);
        Assert.Equal(["1", "3"], Codes(index, new AccountsFilter { Search = "AC" }));
    }

    [Fact]
    public void A_page_of_many_accounts_is_there_at_once_in_any_order()
    {
        var index = AccountsIndex.Of(new LedgerFacts(new DateOnly(2025, 1, 1), [.. Enumerable.Range(0, Many).Select(i => Row(i, $"Cafetería {i * 7919L % Many}", Many - i))], []));
        AccountsFilter[] looks = [new() { Sort = "name", Page = 3000 }, new() { Sort = "net", Order = "up", Page = 6000 }, new() { Search = "CAFETERIA 2999" }, new() { Sort = "name", Search = "ria 12" }];
        Assert.All(looks, look => Assert.NotEmpty(index.Page(look).Rows));

        var watch = Stopwatch.StartNew();
        foreach (var look in looks)
        {
            index.Page(look);
        }

        Assert.InRange(watch.Elapsed / looks.Length, TimeSpan.Zero, AtOnce);
    }

    private static string[] Codes(AccountsIndex index, AccountsFilter filter) => [.. index.Page(filter).Rows.Select(row => row.Account)];

    private static AccountFacts Row(int code, string name, decimal net) => new(
        code.ToString(CultureInfo.InvariantCulture), name, null, new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 1), 1, 1, new Money(net, Cop), new Money(net, Cop), new Money(0, Cop),
        Answer.Unknown<Money>(Doubt.NoCost), 1);
}
