using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Kamino.Core.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>Hands the good rows of a file to DuckDB, which pulls, from a reader that pushes; keeps the refused ones on the way.</summary>
/// <param name="rows">Every row of the file.</param>
/// <param name="refused">Keeps the refused ones.</param>
/// <param name="keepCancelled">Whether lines of cancelled documents go on: they can only withdraw lines of a ledger that has some.</param>
/// <param name="ct">Stops the work.</param>
internal sealed class LineStream(IAsyncEnumerable<IReadOnlyList<RowOutcome>> rows, RefusedRows refused, bool keepCancelled, CancellationToken ct) : IDisposable
{
    private const int BlocksAhead = 4;

    private readonly BlockingCollection<IReadOnlyList<RowOutcome>> _blocks = new(BlocksAhead);
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
    private readonly List<long> _cancelled = [];
    private ExceptionDispatchInfo? _broken;

    /// <summary>Rows of cancelled documents that didn't go on.</summary>
    public IReadOnlyList<long> Cancelled => _cancelled;

    /// <summary>The lines in the order of the file.</summary>
    public IEnumerable<NumberedLine> Lines()
    {
        var seq = 0L;
        foreach (var block in _blocks.GetConsumingEnumerable(CancellationToken.None))
        {
            foreach (var outcome in block)
            {
                if (Passes(outcome) is { } line)
                {
                    yield return new NumberedLine(++seq, line);
                }
            }
        }
    }

    /// <summary>Reads the file while <paramref name="pull"/> takes the lines; what goes wrong in reading is thrown here.</summary>
    public async Task Drain(Func<Task> pull)
    {
        var pushing = Push();
        try
        {
            await Task.Run(pull, CancellationToken.None);
        }
        finally
        {
            await _stop.CancelAsync();
            await pushing;
        }

        _broken?.Throw();
    }

    public void Dispose()
    {
        _stop.Dispose();
        _blocks.Dispose();
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

    // A broken file ends the stream as its last row would: DuckDB finishes what nobody will keep.
    private async Task Push()
    {
        try
        {
            await foreach (var block in rows.WithCancellation(_stop.Token))
            {
                _blocks.Add(block, _stop.Token);
            }
        }
        catch (Exception broken)
        {
            _broken = ExceptionDispatchInfo.Capture(broken);
        }
        finally
        {
            _blocks.CompleteAdding();
        }
    }
}
