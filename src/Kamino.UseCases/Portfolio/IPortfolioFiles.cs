using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>One row of a scores file.</summary>
/// <param name="Row">1-based row of the file; the header is a row too.</param>
/// <param name="Name">The account's name, where the row has one.</param>
/// <param name="Score">What it says.</param>
public sealed record GivenScore(int Row, string? Name, FactorScore Score);

/// <summary>One row of a sales file.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Name">The account's name, where the row has one.</param>
/// <param name="Sales">Our yearly sales; <c>null</c> where empty.</param>
/// <param name="Available">What the customer spends a year; <c>null</c> where empty.</param>
public sealed record GivenSales(string Account, string? Name, decimal? Sales, decimal? Available);

/// <summary>Model, scores and sales as files.</summary>
public interface IPortfolioFiles
{
    /// <summary>Reads a model file.</summary>
    /// <exception cref="Ledger.UnreadableFileException">It is no such file; says where.</exception>
    Task<ScoringModel> ReadModel(string file, CancellationToken ct);

    /// <summary>Reads a scores file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="day">When the scores count as given where the file doesn't say.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">It is no such file; says where.</exception>
    Task<IReadOnlyList<GivenScore>> ReadScores(string file, DateOnly day, CancellationToken ct);

    /// <summary>Reads a sales file.</summary>
    /// <exception cref="Ledger.UnreadableFileException">It is no such file; says where.</exception>
    Task<IReadOnlyList<GivenSales>> ReadSales(string file, CancellationToken ct);
}
