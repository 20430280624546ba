using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>The rows of a file, one after the other. What a row shows is gone when the next one is asked for.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>1-based number of the row, as a spreadsheet counts.</summary>
    public long Number { get; protected set; }

    /// <summary>What is wrong with the row before anything is read of it.</summary>
    public RowFlaw? Flaw { get; protected set; }

    /// <summary>The row that is shown.</summary>
    public CellRow Row => new(Number, Text, Cells);

    /// <summary>Whether the file counts its days from 1904.</summary>
    public virtual bool DaysFrom1904 => false;

    /// <summary>Whether days are made of instants, for which a day depends on where one stands.</summary>
    public virtual bool HasInstants => false;

    protected abstract ReadOnlySpan<char> Text { get; }

    protected abstract ReadOnlySpan<CellSpan> Cells { get; }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public abstract bool Next();

    public abstract void Dispose();
}
