namespace Kamino.UseCases.Lifetime;

/// <summary>A summary file as it was read.</summary>
/// <param name="Table">Its customers in the order of the file.</param>
/// <param name="EmptyLines">For each line without anything, how many customers stand before it.</param>
public sealed record SummaryFile(SummaryTable Table, IReadOnlyList<int> EmptyLines)
{
    /// <summary>The line of a customer in the file, for refusals; the header's is 1.</summary>
    /// <param name="customer">Which, from 0.</param>
    public int LineOf(int customer) => customer + 2 + EmptyLines.Count(before => before <= customer);
}

/// <summary>Reads customers' summaries.</summary>
public interface ISummaryFiles
{
    /// <summary>Reads a CSV file with the columns <c>customer,x,t_x,T[,m]</c> in any order; other columns are ignored.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused, as where a customer comes twice; says row and column.</exception>
    Task<SummaryFile> Read(string file, CancellationToken ct);
}
