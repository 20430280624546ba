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
    VisibleLedger ledger, AccountDirectory directory, KeptAnswers<DriftQuestion, IReadOnlyList<DriftFacts>> kept) : IDriftFacts
{
    /// <summary>How many accounts are kept together between questions.</summary>
    public const int MostKept = 1_000_000;

    public Task<IReadOnlyList<DriftFacts>> Read(DateOnly asOf, int windowDays, FactsLevel level, CancellationToken ct) =>
        kept.Get(new DriftQuestion(asOf, windowDays, level), () => ReadLines(asOf, windowDays, level, ct));

    private async Task<IReadOnlyList<DriftFacts>> ReadLines(DateOnly asOf, int windowDays, FactsLevel level, CancellationToken ct)
    {
        await using var lines = await ledger.Open(ct);
        var accounts = await directory.Accounts(ct);
        await lines.PutBeside(level == FactsLevel.Group ? accounts.Members : accounts.Merged, await directory.Charges(ct), ct);
        string Dated(string sql) => In(sql, asOf, windowDays);
        if (lines.Sql.DriftLines is { } kept)
        {
            await lines.Run(Dated(kept), ct);
        }

        var net = (await lines.Read(Dated(lines.Sql.DriftNet), row => (Account: row.Text(0) ?? "", Net: Window(row)), ct)).ToLookup(row => row.Account, row => row.Net);
        var dropped = (await lines.Read(Dated(lines.Sql.DriftDropped), row => (Account: row.Text(0) ?? "", Row: Product(row)), ct)).ToLookup(row => row.Account, row => row.Row);
        return await lines.Read(Dated(lines.Sql.DriftAccounts), row => Facts(row, net, dropped), ct);
    }

    private static string In(string sql, DateOnly asOf, int windowDays)
    {
        var recent = asOf.AddDays(1 - windowDays);
        string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
        return sql.Replace("$agolast", Number(asOf.AddYears(-1)), StringComparison.Ordinal).Replace("$ago", Number(recent.AddYears(-1)), StringComparison.Ordinal)
            .Replace("$year", Number(recent.AddYears(-1)), StringComparison.Ordinal).Replace("$recent", Number(recent), StringComparison.Ordinal).Replace("$asof", Number(asOf), StringComparison.Ordinal);
    }

    private static WindowNet Window(IFactsRow row)
    {
        var currency = new Currency(row.Text(1) ?? "XXX");
        return new WindowNet(new Money(row.Amount(2, 3), currency), new Money(row.Amount(4, 5), currency), new Money(row.Amount(6, 7), currency));
    }

    private static (string Product, string? Name, int Days, DateOnly Last, double Net) Product(IFactsRow row) =>
        (row.Text(1) ?? "", row.Text(2), (int)row.Long(3), row.Day(4), (double)row.Whole(5));

    private static DriftFacts Facts(IFactsRow row, ILookup<string, WindowNet> net, ILookup<string, (string Product, string? Name, int Days, DateOnly Last, double Net)> dropped)
    {
        var account = row.Text(0) ?? "";
        var sold = (double)row.Whole(5) - (double)row.Whole(6);
        return new DriftFacts(
            account, [.. net[account]], (int)row.Long(1), (int)row.Long(2), Part((double)row.Whole(4), (double)row.Whole(3)), Part((double)row.Whole(6), (double)row.Whole(5)),
            [.. dropped[account].Where(_ => sold > 0).Select(own => new DroppedProduct(own.Product, own.Name, own.Days, own.Last, own.Net / sold))]);
    }

    private static Answer<double> Part(double returned, double sold) => sold > 0 ? Answer.Of(returned / sold) : Answer.Unknown<double>(Doubt.NoSales);
}
