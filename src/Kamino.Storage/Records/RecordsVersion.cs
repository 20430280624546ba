using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Counts what is committed to the records, on the whole and by table.</summary>
internal sealed class RecordsVersion(IRecordsEngine engine, IDbContextFactory<RecordsContext> records) : IRecordsVersion
{
    private readonly AsyncLocal<Held?> _look = new();
    private readonly Lock _turn = new();
    private volatile Reading? _read;

    public long Now() => _look.Value is { } held ? held.Now ??= engine.Version() : engine.Version();

    public TableNumbers Tables() => _look.Value is { } held ? held.Tables ??= Read() : Read();

    public IDisposable Look() => _look.Value = new Held(_look);

    private TableNumbers Read()
    {
        using var context = _read is null ? records.CreateDbContext() : null; // makes the tables where there are none yet
        return _read is { } read && read.Version == engine.Version() ? read.Tables : ReadInTurn();
    }

    private TableNumbers ReadInTurn()
    {
        lock (_turn)
        {
            var (now, before) = (engine.Version(), _read);
            if (before is not null && before.Version == now)
            {
                return before.Tables;
            }

            // What is committed between the two looks is read once more the next time.
            var numbers = TableWrites.Read(engine);
            var tables = before is not null && TableWrites.AreSame(before.Tables.Numbers, numbers) ? before.Tables : new TableNumbers(numbers, (before?.Tables.Order ?? 0) + 1);
            _read = new Reading(now, tables);
            return tables;
        }
    }

    private sealed record Reading(long Version, TableNumbers Tables);

    private sealed class Held(AsyncLocal<Held?> look) : IDisposable
    {
        public long? Now { get; set; }

        public TableNumbers? Tables { get; set; }

        public void Dispose() => look.Value = null;
    }
}
