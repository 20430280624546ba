using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Records;

/// <summary>A lock of the engine that ends with the process: no row is left behind by one that was killed, and none is written to keep it.</summary>
internal sealed class Turns(IRecordsEngine engine) : ITurns, IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private ITurn? _held;
    private bool _isOver;

    public async Task<bool> IsOurs(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            _held ??= _isOver ? null : await engine.TakeTurn(ct);
            if (_held is null || await _held.IsHeld(ct))
            {
                return _held is not null;
            }

            await LetGo();
            return false;
        }
        finally
        {
            _one.Release();
        }
    }

    // A connection on which somebody asks at this moment must not be closed: both would wait for each other for good.
    public async ValueTask DisposeAsync()
    {
        await _one.WaitAsync();
        try
        {
            _isOver = true;
            await LetGo();
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task LetGo()
    {
        if (_held is not null)
        {
            await _held.DisposeAsync();
            _held = null;
        }
    }
}
