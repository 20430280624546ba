using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>One account as SQL sums it up, before what stands apart is added.</summary>
internal sealed record AccountSummary(string Account, Currency Currency, DateOnly First, DateOnly Last, DateOnly? LastOrder, AmountSums Sums)
{
    public required int OrderDays { get; init; }

    public required int Documents { get; init; }

    public required long Lines { get; init; }

    public required long Apart { get; init; }

    public required long WithoutCost { get; init; }

    public required int Products { get; init; }

    public string? Name { get; init; }

    public string? Seller { get; init; }

    public IReadOnlyList<int> OrderDayNumbers { get; init; } = [];

    public static AccountSummary Of(IFactsRow row) => new(
        row.Text(0) ?? "", new Currency(row.Text(1) ?? "XXX"), row.Day(2), row.Day(3), row.Has(4) ? row.Day(4) : null,
        new AmountSums(row.Amount(11), row.Amount(12), row.Amount(13), row.Amount(14), row.Amount(15), row.Amount(16), 0))
    {
        OrderDays = (int)row.Long(5),
        Documents = (int)row.Long(6),
        Lines = row.Long(7),
        Apart = row.Long(8),
        WithoutCost = row.Long(9),
        Products = (int)row.Long(10),
        Name = row.Text(17),
        Seller = row.Text(18),
        OrderDayNumbers = row.Ints(19),
    };

    public AccountFacts Facts(DescribedAccounts accounts, ApartSums added, (decimal Cost, long Lines) standard, FactsLevel level)
    {
        var sums = Sums + added.Of(Account, Currency.Code);
        var known = accounts.Find(Account);
        var group = accounts.UltimateParent(Account);
        var spend = level == FactsLevel.Group ? accounts.Spend(Account, Currency) : new GroupSpend(known?.Available.Then(Reported) ?? Answer.Unknown<Money>(Doubt.NoAvailableSpend), false);
        Money In(decimal amount) => new(amount, Currency);
        return new AccountFacts(
            Account, known?.Name ?? Name ?? Account, group == Account ? null : group, First, Last, OrderDays, Documents,
            In(sums.Net), In(sums.Gross), In(sums.Gross - sums.Net),
            WithoutCost > standard.Lines ? Answer.Unknown<Money>(Doubt.NoCost) : Answer.Of(In(sums.Cost + standard.Cost)), Products)
        {
            StandardCostLines = WithoutCost > standard.Lines ? 0 : standard.Lines,
            Charges = In(sums.Charges),
            LastYear = In(sums.LastYear),
            YearBefore = In(sums.YearBefore),
            LastOrder = LastOrder,
            Gaps = Gaps(),
            Seller = known?.Seller ?? Seller,
            Country = known?.Country,
            Available = spend.Available,
            AvailableFrom = spend.Available is Answer<Money>.Known ? spend.IsSum ? SpendSource.Members : SpendSource.Said : null,
            Since = known?.FirstContact is { } contact && contact < First ? contact : First,
            WithoutRate = (double)sums.WithoutRate / Lines,
        };
    }

    // Available spend without a currency is in the one that the account is reported in.
    private Money Reported(Money spend) => spend.Currency == default ? spend with { Currency = Currency } : spend;

    private int[] Gaps()
    {
        var days = OrderDayNumbers.Order().ToArray();
        return days.Length < 2 ? [] : [.. days.Skip(1).Zip(days, (later, earlier) => later - earlier)];
    }
}
