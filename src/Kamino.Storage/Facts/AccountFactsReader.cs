using System.Globalization;
using DuckDB.NET.Data;
using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Portfolio;

namespace Kamino.Storage.Facts;

/// <summary>Computes one row of facts per account by SQL over the visible lines.</summary>
internal sealed class AccountFactsReader(Workspace workspace, BatchStore batches, FactsDirectory directory) : IAccountFacts, IPortfolioFacts
{
    public async Task<LedgerFacts> Read(FactsQuery query, CancellationToken ct)
    {
        var visible = await batches.Visible(ct);
        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);
        var asOf = query.AsOf ?? await LastDay(duck, ct);
        if (visible.Count == 0 || asOf is not { } day)
        {
            return new LedgerFacts(query.AsOf ?? default, []);
        }

        var known = await directory.Read(query.Level, ct);
        await known.Load(duck, ct);
        var rows = await duck.Read(Sql(query, day, known), row => Facts(row, known), ct);
        return new LedgerFacts(day, [.. rows.OrderByDescending(row => row.Net.Amount).ThenBy(row => row.Account, StringComparer.Ordinal)]);
    }

    public async Task<PortfolioFacts> Read(DateOnly? asOf, CancellationToken ct)
    {
        var facts = await Read(new FactsQuery(asOf, FactsLevel.Account, WithGaps: true), ct);
        return new PortfolioFacts(facts.AsOf, facts.Accounts);
    }

    private static async Task<DateOnly?> LastDay(DuckDBConnection duck, CancellationToken ct) =>
        (await duck.Read(FactsSql.LastDay, row => row.Has(0) ? row.Day(0) : (DateOnly?)null, ct))[0];

    private static string Sql(FactsQuery query, DateOnly asOf, KnownAccounts known) => FactsSql.PerAccount
        .Replace("$account", known.HasTargets ? "coalesce(target, account)" : "account", StringComparison.Ordinal)
        .Replace("$join", known.HasTargets ? FactsSql.GroupJoin : "", StringComparison.Ordinal)
        .Replace("$charge", known.HasCharges ? "coalesce(product in (select product from charge), false)" : "false", StringComparison.Ordinal)
        .Replace("$gaps", query.WithGaps ? "list(distinct day) filter (bought)" : "null", StringComparison.Ordinal)
        .Replace("$asof", Number(asOf), StringComparison.Ordinal)
        .Replace("$year", Number(Year(asOf)), StringComparison.Ordinal)
        .Replace("$before", Number(Year(Year(asOf).AddDays(-1))), StringComparison.Ordinal);

    // The first of the twelve months' days: a year up to 31 May starts on 1 June.
    private static DateOnly Year(DateOnly last) => last.AddDays(1).AddYears(-1);

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);

    private static AccountFacts Facts(DuckRow row, KnownAccounts known)
    {
        var code = row.Text(0) ?? "";
        var currency = new Currency(row.Text(1) ?? "XXX");
        Money Sum(int millionths) => new(row.Amount(millionths, millionths + 1), currency);
        var (net, gross) = (Sum(7), Sum(9));
        var first = row.Day(2);
        return new AccountFacts(
            code, known.Name(code) ?? row.Text(21) ?? code, known.Group(code), first, row.Day(3), (int)row.Long(5), (int)row.Long(6),
            net, gross, new Money(gross.Amount - net.Amount, currency),
            row.Long(13) > 0 ? Answer.Unknown<Money>(Doubt.NoCost) : Answer.Of(Sum(11)), (int)row.Long(14))
        {
            Charges = Sum(15),
            LastYear = Sum(17),
            YearBefore = Sum(19),
            LastOrder = row.Has(4) ? row.Day(4) : null,
            Gaps = Gaps(row.Ints(23)),
            Seller = known.Seller(code) ?? row.Text(22),
            Country = known.Country(code),
            Available = known.Available(code, currency),
            Since = known.FirstContact(code) is { } contact && contact < first ? contact : first,
        };
    }

    private static int[] Gaps(IReadOnlyList<int> days)
    {
        var sorted = days.Order().ToArray();
        return sorted.Length < 2 ? [] : [.. sorted.Skip(1).Zip(sorted, (later, earlier) => later - earlier)];
    }
}
