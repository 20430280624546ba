using System.Runtime.ExceptionServices;
using Kamino.Core.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>Hands the good rows of a file to DuckDB, which pulls them; keeps the refused ones on the way.</summary>
/// <param name="rows">Every row of the file; whoever reads it reads ahead.</param>
/// <param name="refused">Keeps the refused ones.</param>
/// <param name="keepCancelled">Whether lines of cancelled documents go on: they can only withdraw lines of a ledger that has some.</param>
internal sealed class LineStream(IAsyncEnumerator<IReadOnlyList<RowOutcome>> rows, RefusedRows refused, bool keepCancelled)
{
    private readonly List<long> _cancelled = [];
    private ExceptionDispatchInfo? _broken;
    private IReadOnlyList<RowOutcome> _block = [];
    private int _at;

    /// <summary>Rows of cancelled documents that didn't go on.</summary>
    public IReadOnlyList<long> Cancelled => _cancelled;

    /// <summary>Hands on the next lines in the order of the file.</summary>
    /// <param name="room">Where they go.</param>
    /// <returns>How many there are; none where the file has ended.</returns>
    public int Take(Span<LedgerLine> room)
    {
        var count = 0;
        while (count < room.Length && (_at < _block.Count || NextBlock()))
        {
            if (Passes(_block[_at++]) is { } line)
            {
                room[count++] = line;
            }
        }

        return count;
    }

    /// <summary>Throws what went wrong in reading.</summary>
    public void ThrowIfBroken() => _broken?.Throw();

    // A broken file ends the stream as its last row would: DuckDB finishes what nobody will keep.
    private bool NextBlock()
    {
        (_block, _at) = ([], 0);
        try
        {
            if (_broken is null && rows.MoveNextAsync().AsTask().GetAwaiter().GetResult()) // the engine's thread has nothing else to do
            {
                _block = rows.Current;
            }
        }
        catch (Exception broken)
        {
            _broken = ExceptionDispatchInfo.Capture(broken);
        }

        return _block.Count > 0;
    }

    private LedgerLine? Passes(RowOutcome outcome)
    {
        switch (outcome)
        {
            case RowOutcome.Accepted { Line: { Cancelled: true, Row: var row } } when !keepCancelled:
                _cancelled.Add(row);
                return null;
            case RowOutcome.Accepted { Line: var line }:
                return line;
            case RowOutcome.Refused row:
                refused.Add(row.Cells);
                return null;
            default:
                return null;
        }
    }
}
