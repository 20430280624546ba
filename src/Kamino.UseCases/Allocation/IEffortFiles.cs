using Kamino.Core.Allocation;

namespace Kamino.UseCases.Allocation;

/// <summary>An account as somebody judged it.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Now">Calls today, from 1.</param>
/// <param name="Judged">Sales at other efforts; makes a curve.</param>
/// <param name="Margin">Share of sales that stays, above 0, at most 1.</param>
/// <param name="Fewest">It gets as many calls at least.</param>
/// <param name="Most">And no more than that; <c>null</c> for as many as there is time for.</param>
/// <param name="Hours">What a call takes, the way there included.</param>
/// <param name="Person">Who calls; empty where the file doesn't say.</param>
/// <param name="Quadrant">Where it lies on the matrix; empty where the file doesn't say.</param>
/// <param name="Row">Its row in the file.</param>
public sealed record JudgedAccount(string Account, int Now, Judgment Judged, double Margin, int Fewest, int? Most, decimal Hours, string Person, string Quadrant, int Row)
{
    /// <summary>Who judged; empty where the file doesn't say.</summary>
    public string Judge { get; init; } = "";

    /// <summary>When; <c>null</c> where the file doesn't say.</summary>
    public DateOnly? JudgedOn { get; init; }
}

/// <summary>An account as somebody judged it, by the money that is spent on it.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Now">What is spent on it today, above 0.</param>
/// <param name="Judged">Sales at other spending; makes a curve.</param>
/// <param name="Margin">Share of sales that stays, above 0, at most 1.</param>
/// <param name="Fewest">As much is spent on it at least.</param>
/// <param name="Most">And no more than that; <c>null</c> where nothing binds.</param>
/// <param name="Person">Whose money it is; empty where the file doesn't say.</param>
/// <param name="Quadrant">Where it lies on the matrix; empty where the file doesn't say.</param>
/// <param name="Row">Its row in the file.</param>
public sealed record JudgedSpending(string Account, decimal Now, Judgment Judged, double Margin, decimal Fewest, decimal? Most, string Person, string Quadrant, int Row);

/// <summary>What was sold at an effort.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Effort">From 0.</param>
/// <param name="Sales">From 0.</param>
/// <param name="Until">The period's last day; <c>null</c> where the file doesn't say.</param>
public sealed record EffortPoint(string Account, double Effort, double Sales, DateOnly? Until = null);

/// <summary>Reads the input files of effort.</summary>
public interface IEffortFiles
{
    /// <summary>Reads <c>account,calls_now,s0,s_half,s_now,s_more,s_max,margin[,min_calls,max_calls,hours_per_call,travel_per_call,person,quadrant,judge,judged_on]</c>.</summary>
    /// <param name="file">Path of the CSV file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<JudgedAccount>> Accounts(string file, CancellationToken ct);

    /// <summary>Reads <c>account,spend_now,s0,s_half,s_now,s_more,s_max,margin[,min_spend,max_spend,person,quadrant]</c>.</summary>
    /// <param name="file">Path of the CSV file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<JudgedSpending>> Spending(string file, CancellationToken ct);

    /// <summary>Reads <c>account,effort,sales[,until]</c>.</summary>
    /// <param name="file">Path of the CSV file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<EffortPoint>> Points(string file, CancellationToken ct);

    /// <summary>Reads a log of calls: <c>account,date[,calls]</c>, one call where the number is left out.</summary>
    /// <param name="file">Path of the CSV file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<LoggedCalls>> Calls(string file, CancellationToken ct);

    /// <summary>Reads a name and an amount from 0 per row, such as <c>person,capacity</c> or <c>quadrant,share</c>.</summary>
    /// <param name="file">Path of the CSV file.</param>
    /// <param name="name">The column of names.</param>
    /// <param name="amount">The column of amounts.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyDictionary<string, decimal>> Shares(string file, string name, string amount, CancellationToken ct);
}
