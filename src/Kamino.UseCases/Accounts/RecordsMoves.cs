using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>A table that was copied.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Hash">Of all rows, the same on both sides.</param>
public sealed record MovedTable(string Table, long Rows, string Hash);

/// <summary>Records that were moved.</summary>
/// <param name="From">Where they were.</param>
/// <param name="To">Where they are.</param>
/// <param name="Tables">Each table: what was sent is what arrived.</param>
public sealed record MoveReport(string From, string To, IReadOnlyList<MovedTable> Tables);

/// <summary>Where the records are.</summary>
public interface IRecordsMove
{
    /// <summary>Moves them to another engine and has the workspace look for them there; all of them or none.</summary>
    /// <exception cref="UnreadableFileException">The target isn't understood, holds data, or somebody has the records open.</exception>
    Task<MoveReport> MoveTo(string connection, CancellationToken ct);
}

/// <summary>Moves a workspace's records between SQLite and PostgreSQL.</summary>
/// <param name="records">Where they are.</param>
/// <param name="asker">Everything moves with them.</param>
public sealed class MoveRecords(IRecordsMove records, IAsker asker)
{
    /// <summary>Moves them.</summary>
    /// <param name="connection"><c>sqlite</c>, a SQLite file, or how PostgreSQL is reached.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="NotAllowedException">They may not see all that moves.</exception>
    public Task<MoveReport> To(string connection, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return records.MoveTo(connection, ct);
    }
}
