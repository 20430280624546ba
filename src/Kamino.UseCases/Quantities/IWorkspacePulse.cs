namespace Kamino.UseCases.Quantities;

/// <summary>Tells whether a request can be answered now.</summary>
public interface IWorkspacePulse
{
    /// <summary>Reads the records and writes to the workspace's folder.</summary>
    /// <exception cref="System.Data.Common.DbException">The records can't be reached.</exception>
    /// <exception cref="IOException">The disk is full or can't be written.</exception>
    Task Feel(CancellationToken ct);

    /// <summary>The servers of the ledger's lines that don't answer, as somebody reads them; <c>null</c> where all do, and where the lines are files.</summary>
    Task<string?> Silent(CancellationToken ct);
}
