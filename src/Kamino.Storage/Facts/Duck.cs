using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace Kamino.Storage.Facts;

/// <summary>An in-memory DuckDB over the workspace's Parquet files. It holds nothing of its own, so any number of them may be open.</summary>
internal static class Duck
{
    private const string Settings = "set preserve_insertion_order = false; set memory_limit = '$memoryMiB'; set temp_directory = $temp";

    // Files are taken in with this much, whatever the machine has.
    private const long Memory = 1024;

    // A quarter of the machine, up to this, where a million accounts are summed up at once: what doesn't fit goes to the disk and takes half as long again.
    private const long MostMemory = 4096;

    // Below this many bytes of files a second thread takes more of the processor than it gives of the clock.
    private const long Large = 8 << 20;

    // How many threads take part in a statement over large files.
    private const int Threads = 2;

    /// <summary>Whether files of so many bytes are read faster by several threads.</summary>
    public static bool IsLarge(long bytes) => bytes >= Large;

    public static Task<DuckDBConnection> Open(Workspace workspace, bool large, CancellationToken ct) => Open(workspace, Memory, large ? Threads : 1, ct);

    /// <summary>Opens one that may take more of a machine that has more.</summary>
    public static Task<DuckDBConnection> OpenLarge(Workspace workspace, CancellationToken ct) =>
        Open(workspace, Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 22, Memory, MostMemory), Threads, ct);

    /// <summary>Lets several threads take part in what comes.</summary>
    public static Task Widen(this DuckDBConnection connection, CancellationToken ct) => connection.Run(FormattableString.Invariant($"set threads = {Threads}"), ct);

    private static Task<DuckDBConnection> Open(Workspace workspace, long memory, int threads, CancellationToken ct) =>
        new DuckDBConnection(FormattableString.Invariant($"DataSource=:memory:;threads={threads}")).Ready(async duck =>
        {
            await duck.OpenAsync(ct);
            await duck.Run(Settings.Replace("$temp", Text(workspace.NewSpill()), StringComparison.Ordinal).Replace("$memory", memory.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), ct);
        });

    /// <summary>Prepares a connection that is handed on; where that fails it is closed.</summary>
    public static async Task<DuckDBConnection> Ready(this DuckDBConnection connection, Func<DuckDBConnection, Task> prepare)
    {
        try
        {
            await prepare(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A text as SQL writes it. File names have no parameters in DuckDB, so this is the one place that escapes.</summary>
    public static string Text(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A list of texts as SQL writes it.</summary>
    public static string Texts(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(Text)) + "]";

    public static async Task Run(this DuckDBConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var stop = ct.Register(command.Cancel);
        try
        {
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (DuckDBException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        catch (DuckDBException broken)
        {
            throw DamagedFile.Named(connection, sql, broken.Message) ?? broken;
        }
    }

    public static async Task<IReadOnlyList<T>> Read<T>(this DuckDBConnection connection, string sql, Func<IFactsRow, T> row, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        await using var stop = ct.Register(command.Cancel);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<T>();
            var read = new DuckRow((DuckDBDataReader)reader);
            while (await reader.ReadAsync(ct))
            {
                rows.Add(row(read));
            }

            return rows;
        }
        catch (DuckDBException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        catch (DuckDBException broken)
        {
            throw DamagedFile.Named(connection, sql, broken.Message) ?? broken;
        }
    }
}

/// <summary>The row of DuckDB's answer that a reader stands on.</summary>
internal sealed class DuckRow(DuckDBDataReader reader) : IFactsRow
{
    public bool Has(int column) => !reader.IsDBNull(column);

    public string? Text(int column) => Has(column) ? reader.GetString(column) : null;

    public long Long(int column) => Has(column) ? reader.GetInt64(column) : 0;

    public int Int(int column) => Has(column) ? reader.GetInt32(column) : 0;

    public DateOnly Day(int column) => DateOnly.FromDayNumber(reader.GetInt32(column));

    public bool Flag(int column) => Has(column) && reader.GetBoolean(column);

    public Int128 Whole(int column) => Has(column) ? (Int128)reader.GetFieldValue<BigInteger>(column) : 0;

    public IReadOnlyList<int> Ints(int column) => Has(column) ? reader.GetFieldValue<List<int>>(column) : [];
}
