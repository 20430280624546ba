using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sales;

/// <summary>Makes an opportunity of a cell of the white space, with what is known of it.</summary>
/// <param name="space">The cells.</param>
/// <param name="facts">Who sells to the account.</param>
/// <param name="edit">Opens it.</param>
/// <param name="clock">What day it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class OpenFromWhiteSpace(ViewWhiteSpace space, IAccountFacts facts, EditOpportunities edit, TimeProvider clock, IAsker asker)
{
    private const int Days = 90;

    /// <summary>Opens it: its value is the cell's potential where that is known, it is decided in a quarter, and whoever opens it answers for it, else who sells to the account.</summary>
    public async Task<OpportunityOutcome> Cell(string account, string line, string by, FactsLevel level, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(by);
        var view = await space.By(new FactsQuery(null, level), ct);
        if (ViewWhiteSpace.ByAccount(view).GetValueOrDefault(account)?.Cells.FirstOrDefault(cell => cell.Line == line) is not { } cell)
        {
            return new OpportunityOutcome(OpportunityFlaw.UnknownAccount, [], null);
        }

        var seller = LedgerFacts.ByAccount((await facts.Read(new FactsQuery(), ct)).Accounts).GetValueOrDefault(account)?.Seller ?? "";
        var value = cell.Potential.Match(amount => Math.Max(0, Math.Round(amount.Amount)), _ => 0m);
        return await edit.Open(
            new OpportunityDraft(account, line, line, value, cell.Sales.Currency == default ? "" : cell.Sales.Currency.Code, clock.Today().AddDays(Days), by.Trim().Length > 0 ? by : seller), ct);
    }
}
