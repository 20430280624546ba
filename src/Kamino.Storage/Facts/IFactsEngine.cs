using DuckDB.NET.Data;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>How much of the ledger a question reads.</summary>
internal enum Breadth
{
    /// <summary>The lines of few accounts.</summary>
    Few,

    /// <summary>Any lines.</summary>
    Any,

    /// <summary>Every account is summed up at once, which may take more of a machine that has more.</summary>
    All,
}

/// <summary>What serves the lines. Whatever it is, the manifest decides which of them count, and each batch stays a file of the ledger as well.</summary>
internal interface IFactsEngine
{
    /// <summary>Opens the lines of batches for questions.</summary>
    /// <param name="visible">The batches that count.</param>
    /// <param name="breadth">How much of them a question reads.</param>
    /// <param name="ct">Stops the work.</param>
    Task<IFactsView> Open(IReadOnlyList<ManifestBatch> visible, Breadth breadth, CancellationToken ct);

    /// <summary>Begins the name of a batch's files.</summary>
    /// <param name="batch">Its number.</param>
    string FileName(string batch);

    /// <summary>Makes the relation <c>visible</c>: the lines that count, or at least those that staged ones can meet.</summary>
    /// <param name="duck">Where the relation <c>staged</c> is.</param>
    /// <param name="visible">The batches that count.</param>
    /// <param name="mode">What becomes of lines that are there already.</param>
    /// <param name="ct">Stops the work.</param>
    Task Meet(DuckDBConnection duck, IReadOnlyList<ManifestBatch> visible, ImportMode mode, CancellationToken ct);

    /// <summary>Brings a batch's lines to where they are served from; they don't count before the manifest says so.</summary>
    /// <param name="batch">The batch, its files in their place.</param>
    /// <param name="ct">Stops the work.</param>
    Task Place(ManifestBatch batch, CancellationToken ct);

    /// <summary>The servers that don't answer, as somebody reads them; <c>null</c> where all do.</summary>
    Task<string?> Silent(CancellationToken ct);

    /// <summary>Holds what is served against the manifest, brings what is missing and removes what counts nowhere.</summary>
    /// <param name="batches">The batches that the manifest names, with those that were undone.</param>
    /// <param name="visible">Those that count.</param>
    /// <param name="ct">Stops the work.</param>
    Task<IReadOnlyList<WorkspaceFinding>> Mend(IReadOnlyList<ManifestBatch> batches, IReadOnlyList<ManifestBatch> visible, CancellationToken ct);
}
