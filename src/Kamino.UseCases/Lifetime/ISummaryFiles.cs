namespace Kamino.UseCases.Lifetime;

/// <summary>A row of a summary file: one customer.</summary>
/// <param name="Row">Its line in the file, for refusals.</param>
/// <param name="Customer">Its code.</param>
/// <param name="Repeats">x: purchase occasions after the first.</param>
/// <param name="Last">t_x, in the unit of the model.</param>
/// <param name="Age">T, likewise; for BG/BB the number of occasions.</param>
/// <param name="Mean">m: mean amount of the repeat purchases; <c>null</c> where it isn't given.</param>
public readonly record struct SummaryRow(int Row, string Customer, double Repeats, double Last, double Age, double? Mean);

/// <summary>Reads customers' summaries.</summary>
public interface ISummaryFiles
{
    /// <summary>Reads a CSV file with the columns <c>customer,x,t_x,T[,m]</c> in any order; other columns are ignored.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<SummaryRow>> Read(string file, CancellationToken ct);
}
