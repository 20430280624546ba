using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Counts what is committed to the records, on the whole and by table.</summary>
internal sealed class RecordsVersion(IRecordsEngine engine, IDbContextFactory<RecordsContext> records) : IRecordsVersion
{
    private readonly Lock _turn = new();
    private (long Version, IReadOnlyDictionary<string, long> Tables)? _read;

    public long Now() => engine.Version();

    public IReadOnlyDictionary<string, long> Tables()
    {
        using var context = _read is null ? records.CreateDbContext() : null; // makes the tables where there are none yet
        lock (_turn)
        {
            var now = engine.Version();
            if (_read is not { } read || read.Version != now)
            {
                // What is committed between the two looks is read once more the next time.
                var tables = TableWrites.Read(engine);
                _read = read = (now, _read is { } before && TableWrites.AreSame(before.Tables, tables) ? before.Tables : tables);
            }

            return read.Tables;
        }
    }
}
