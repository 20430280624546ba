using Kamino.UseCases.Quantities;
using Microsoft.Data.Sqlite;

namespace Kamino.Storage.Records;

/// <summary>Counts what is committed to the records.</summary>
internal sealed class RecordsVersion(Workspace workspace) : IRecordsVersion, IDisposable
{
    private readonly Lock _turn = new();
    private SqliteConnection? _watch;

    // SQLite counts for a connection what the others commit: so this one commits nothing and stays open.
    public long Now()
    {
        lock (_turn)
        {
            _watch ??= Open();
            using var command = _watch.CreateCommand();
            command.CommandText = "pragma data_version";
            return (long)(command.ExecuteScalar() ?? 0L);
        }
    }

    public void Dispose() => _watch?.Dispose();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = workspace.RecordsFile, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
