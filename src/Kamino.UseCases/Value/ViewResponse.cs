using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>Reads what came of a mailing.</summary>
public interface IResponseFiles
{
    /// <summary>Reads a CSV file with the columns <c>cell,customers,responses,revenue</c>.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">The file is refused; says row and column.</exception>
    Task<IReadOnlyList<ResponseCell>> Read(string file, CancellationToken ct);
}

/// <summary>Tells of every cell whether writing to it paid.</summary>
/// <param name="files">Reads the cells.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewResponse(IResponseFiles files, IAsker asker)
{
    /// <summary>The cells in the file's order.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="cost">Of one contact, from 0.</param>
    /// <param name="margin">Share of a sale that stays, from 0 to 1.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">The file is refused or has no cell.</exception>
    public async Task<ResponseTable> Of(string file, decimal cost, decimal margin, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await files.Read(file, ct) is { Count: > 0 } cells ? Response.Of(cells, cost, margin) : throw new UnreadableFileException(file, FileFlaw.EmptyFile);
    }
}
