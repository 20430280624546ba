using Kamino.Core.Forecasting;

namespace Kamino.UseCases.Forecasting;

/// <summary>Reads the input files of forecasts.</summary>
public interface IForecastFiles
{
    /// <summary>Reads a CSV file with the columns <c>t,sales</c>, t counting 1, 2, 3….</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="fewest">How many periods it needs.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<double>> Series(string file, int fewest, CancellationToken ct);

    /// <summary>Reads a CSV file with the columns <c>t</c> and one per analog; a shorter one has empty cells at its end.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Every analog with a similarity of 1.</returns>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<Analog>> Analogs(string file, CancellationToken ct);

    /// <summary>Reads a CSV file with the columns <c>expert,analog,similarity</c> and, where known, <c>experience</c> (yes or no).</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<ExpertRating>> Experts(string file, CancellationToken ct);

    /// <summary>Reads a CSV file with the columns <c>expert,total</c>: what each thinks that a launch will sell in all.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<double>> Judged(string file, CancellationToken ct);

    /// <summary>Reads a CSV file with the columns <c>month,factor</c>, the months 1 to 12.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Twelve factors from January.</returns>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<double>> Factors(string file, CancellationToken ct);
}
