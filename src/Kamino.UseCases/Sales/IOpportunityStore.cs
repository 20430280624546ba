using Kamino.Core.Sales;

namespace Kamino.UseCases.Sales;

/// <summary>A step of an opportunity, kept for good.</summary>
/// <param name="Opportunity">Its number.</param>
/// <param name="From">The phase before.</param>
/// <param name="To">The phase after; the same where it ended.</param>
/// <param name="End">How it stands after.</param>
/// <param name="By">Who took it.</param>
/// <param name="Remark">Why.</param>
/// <param name="At">When.</param>
public sealed record OpportunityStep(long Opportunity, DosarPhase From, DosarPhase To, OpportunityEnd End, string By, string Remark, DateTimeOffset At);

/// <summary>Keeps opportunities and their steps.</summary>
public interface IOpportunityStore
{
    /// <summary>Every opportunity; of an account merged into another under that one.</summary>
    Task<IReadOnlyList<Opportunity>> Read(CancellationToken ct);

    /// <summary>One of them, read by itself; <c>null</c> where there is none.</summary>
    Task<Opportunity?> Find(long id, CancellationToken ct);

    /// <summary>The steps of one, oldest first.</summary>
    Task<IReadOnlyList<OpportunityStep>> Steps(long opportunity, CancellationToken ct);

    /// <summary>Keeps new ones and changed ones, with a step each, all or none.</summary>
    /// <returns>Their numbers, in the order given.</returns>
    Task<IReadOnlyList<long>> Keep(IReadOnlyCollection<(Opportunity Opportunity, OpportunityStep Step)> changes, CancellationToken ct);
}

/// <summary>Sales by product line.</summary>
public interface ILineSales
{
    /// <summary>What each account bought of each product line within a year up to a day, charges left out.</summary>
    /// <param name="asOf">The day; the ledger's last where left out.</param>
    /// <param name="level">Accounts or groups.</param>
    /// <param name="ct">Stops the work.</param>
    Task<LineSales> Read(DateOnly? asOf, Accounts.FactsLevel level, CancellationToken ct);
}

/// <summary>What accounts bought by line.</summary>
/// <param name="AsOf">The last day.</param>
/// <param name="Rows">One per account, line and currency.</param>
public sealed record LineSales(DateOnly AsOf, IReadOnlyList<LineSale> Rows);

/// <summary>What an account bought of a line.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Line">The product line: the line's category, else the product's, else the product itself.</param>
/// <param name="Net">Within the year.</param>
public sealed record LineSale(string Account, string Line, Core.Quantities.Money Net);
