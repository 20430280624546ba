using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Core.Risk;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Risk;

namespace Kamino.Storage.Facts;

/// <summary>Compares the last days with those before by SQL over the visible lines. Amounts stay in their own currencies.</summary>
internal sealed class DriftFactsReader(
    Workspace workspace, BatchStore batches, AccountDirectory directory, KeptAnswers<DriftQuestion, IReadOnlyList<DriftFacts>> kept) : IDriftFacts
{
    /// <summary>How many accounts are kept together between questions.</summary>
    public const int MostKept = 1_000_000;

    // $recent..$asof is the window, $ago..$agolast the same days a year before, $year..$recent the year before the window.
    private const string Lines =
        """
        create temp table dated as
        select coalesce(t.target, l.account) as account, l.currency, l.day, l.product, l.product_name, l.net, l.net_rest,
          l.net > 0 or coalesce(l.net_rest > 0, false) as bought, c.product is not null as charge
        from visible l left join target t on l.account = t.code left join charge c on l.product = c.product
        where l.account is not null and not l.cancelled and l.day between $year and $asof
        """;

    private const string Net =
        """
        select account, currency, sum(net) filter (day >= $recent), (sum(net_rest) filter (day >= $recent))::varchar,
          sum(net) filter (day between $ago and $agolast), (sum(net_rest) filter (day between $ago and $agolast))::varchar,
          sum(net) filter (day < $recent), (sum(net_rest) filter (day < $recent))::varchar
        from dated group by all order by all
        """;

    private const string Accounts =
        """
        select account, count(distinct product) filter (bought and not charge and day >= $recent), count(distinct product) filter (bought and not charge and day between $ago and $agolast),
          (sum(net) filter (day >= $recent and bought))::double, (-sum(net) filter (day >= $recent and not bought))::double,
          (sum(net) filter (day < $recent and bought))::double, (-sum(net) filter (day < $recent and not bought))::double
        from dated group by all order by all
        """;

    private const string Dropped =
        """
        select account, product, max(product_name), count(distinct day) filter (bought), max(day) filter (bought), (sum(net))::double
        from dated where product is not null and not charge
        group by all having count(*) filter (bought and day >= $recent) = 0 and count(distinct day) filter (bought) >= 2 order by all
        """;

    public Task<IReadOnlyList<DriftFacts>> Read(DateOnly asOf, int windowDays, FactsLevel level, CancellationToken ct) =>
        kept.Get(new DriftQuestion(asOf, windowDays, level), () => ReadLines(asOf, windowDays, level, ct));

    private async Task<IReadOnlyList<DriftFacts>> ReadLines(DateOnly asOf, int windowDays, FactsLevel level, CancellationToken ct)
    {
        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, await batches.Visible(ct))}", ct);
        var accounts = await directory.Accounts(ct);
        await SideTables.Load(duck, level == FactsLevel.Group ? accounts.Members : accounts.Merged, await directory.Charges(ct), ct);
        string Dated(string sql) => In(sql, asOf, windowDays);
        await duck.Run(Dated(Lines), ct);
        var net = (await duck.Read(Dated(Net), row => (Account: row.Text(0) ?? "", Net: Window(row)), ct)).ToLookup(row => row.Account, row => row.Net);
        var dropped = (await duck.Read(Dated(Dropped), row => (Account: row.Text(0) ?? "", Row: Product(row)), ct)).ToLookup(row => row.Account, row => row.Row);
        return await duck.Read(Dated(Accounts), row => Facts(row, net, dropped), ct);
    }

    private static string In(string sql, DateOnly asOf, int windowDays)
    {
        var recent = asOf.AddDays(1 - windowDays);
        string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
        return sql.Replace("$agolast", Number(asOf.AddYears(-1)), StringComparison.Ordinal).Replace("$ago", Number(recent.AddYears(-1)), StringComparison.Ordinal)
            .Replace("$year", Number(recent.AddYears(-1)), StringComparison.Ordinal).Replace("$recent", Number(recent), StringComparison.Ordinal).Replace("$asof", Number(asOf), StringComparison.Ordinal);
    }

    private static WindowNet Window(DuckRow row)
    {
        var currency = new Currency(row.Text(1) ?? "XXX");
        return new WindowNet(new Money(row.Amount(2, 3), currency), new Money(row.Amount(4, 5), currency), new Money(row.Amount(6, 7), currency));
    }

    private static (string Product, string? Name, int Days, DateOnly Last, double Net) Product(DuckRow row) =>
        (row.Text(1) ?? "", row.Text(2), (int)row.Long(3), row.Day(4), row.Double(5));

    private static DriftFacts Facts(DuckRow row, ILookup<string, WindowNet> net, ILookup<string, (string Product, string? Name, int Days, DateOnly Last, double Net)> dropped)
    {
        var account = row.Text(0) ?? "";
        var sold = row.Double(5) - row.Double(6);
        return new DriftFacts(
            account, [.. net[account]], (int)row.Long(1), (int)row.Long(2), Part(row.Double(4), row.Double(3)), Part(row.Double(6), row.Double(5)),
            [.. dropped[account].Where(_ => sold > 0).Select(own => new DroppedProduct(own.Product, own.Name, own.Days, own.Last, own.Net / sold))]);
    }

    private static Answer<double> Part(double returned, double sold) => sold > 0 ? Answer.Of(returned / sold) : Answer.Unknown<double>(Doubt.NoSales);
}
