using Kamino.Core.Quantities;

namespace Kamino.UseCases.Accounts;

/// <summary>What was sold in one month and currency.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="HasAccount">Whether these are the lines that name a customer, or those that don't.</param>
/// <param name="Net">Sales after returns, in the currency of the lines.</param>
public sealed record MonthSales(DateOnly Month, bool HasAccount, Money Net);

/// <summary>Sales over time.</summary>
public interface IMonthlySales
{
    /// <summary>Every month of the ledger up to a day, oldest first; a month without lines isn't there.</summary>
    Task<IReadOnlyList<MonthSales>> Read(DateOnly asOf, CancellationToken ct);
}
