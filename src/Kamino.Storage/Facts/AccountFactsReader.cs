using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Computes one row of facts per account by SQL over the visible lines.</summary>
internal sealed class AccountFactsReader(
    VisibleLedger ledger, AccountDirectory directory, FrozenRates rates, KeptAnswers<FactsQuery, LedgerFacts> kept, TimeProvider clock) : IAccountFacts, IPortfolioFacts
{
    public Task<LedgerFacts> Read(FactsQuery query, CancellationToken ct) => kept.Get(query, () => ReadLines(query, ct));

    public async Task<PortfolioFacts> Read(DateOnly? asOf, CancellationToken ct)
    {
        var facts = await Read(new FactsQuery(asOf, FactsLevel.Account, WithGaps: true), ct);
        return new PortfolioFacts(facts.AsOf, facts.Accounts);
    }

    private async Task<LedgerFacts> ReadLines(FactsQuery query, CancellationToken ct)
    {
        using var work = Work.Begin(Work.Facts);
        await using var lines = await ledger.OpenLarge(ct);
        var last = query.AsOf ?? await VisibleLedger.LastDay(lines, ct);
        var read = lines.HasBatches && last is { } day ? await Read(lines, query, day, ct) : new LedgerFacts(query.AsOf ?? clock.Today(), [], []);
        work.Done(read.Accounts.Count);
        return read;
    }

    private async Task<LedgerFacts> Read(IFactsView lines, FactsQuery query, DateOnly asOf, CancellationToken ct)
    {
        var accounts = await directory.Accounts(ct);
        var targets = query.Level == FactsLevel.Group ? accounts.Members : accounts.Merged;
        var charges = await directory.Charges(ct);
        await lines.PutBeside(targets, charges, ct);
        var question = new FactsQuestion(query, asOf, await directory.ReportingCurrency(ct), lines.Sql);
        var summed = await lines.Read(question.PerAccount, AccountSummary.Of, ct);
        var added = summed.Any(row => row.Apart > 0) ? await Apart(lines, question, ct) : ApartSums.None;
        var standard = summed.Any(row => row.WithoutCost > 0) ? await StandardCosts.Read(lines, question, await directory.StandardCosts(ct), rates, ct) : null;
        return new LedgerFacts(
            asOf,
            [.. summed.Select(row => row.Facts(accounts, added, standard?.Of(row.Account, row.Currency.Code) ?? default, query.Level)).OrderByDescending(row => row.Net.Amount).ThenBy(row => row.Account, StringComparer.Ordinal)],
            added.Missing);
    }

    private async Task<ApartSums> Apart(IFactsView view, FactsQuestion question, CancellationToken ct)
    {
        var lines = await view.Read(question.Apart, ApartLines, ct);
        var frozen = question.Reporting is { } reporting
            ? await rates.Freeze(reporting, [.. lines.Where(line => line.Currency != line.Counted).Select(line => (line.Currency, line.Day)).Distinct()], ct)
            : new Dictionary<(string, DateOnly), ExchangeRate>();
        return ApartSums.Of(lines, frozen, question);
    }

    private static ApartLines ApartLines(IFactsRow row) => new(
        row.Text(0) ?? "", row.Text(1) ?? "", row.Text(2) ?? "", row.Day(3), row.Flag(4), row.Flag(5), row.Long(6), row.Amount(7, 8), row.Amount(9, 10));
}
