using Kamino.Core.Quantities;

namespace Kamino.UseCases.Forecasting;

/// <summary>What a product sold in one month of its life, in one currency.</summary>
/// <param name="Product">Its code.</param>
/// <param name="Name">Its name; the code where the ledger has none.</param>
/// <param name="First">The day of its first sale.</param>
/// <param name="Month">Which month of its life, from 0; each begins on the same day of the month as the first.</param>
/// <param name="Net">Sales after returns.</param>
public readonly record struct LaunchMonth(string Product, string Name, DateOnly First, int Month, Money Net);

/// <summary>Products that the ledger saw being launched.</summary>
/// <param name="AsOf">The last day.</param>
/// <param name="Since">What sold before that day was there already, for all that the ledger knows.</param>
/// <param name="Rows">Their months.</param>
public sealed record LaunchSales(DateOnly AsOf, DateOnly Since, IReadOnlyList<LaunchMonth> Rows);

/// <summary>Launches in the ledger.</summary>
public interface ILaunchSales
{
    /// <summary>Reads the products that were first sold after a quiet time at the ledger's beginning.</summary>
    /// <param name="asOf">The last day; the ledger's last day where left out.</param>
    /// <param name="quiet">How many months of the ledger a product must be absent from to count as launched.</param>
    /// <param name="ct">Stops the work.</param>
    Task<LaunchSales> Read(DateOnly? asOf, int quiet, CancellationToken ct);
}
