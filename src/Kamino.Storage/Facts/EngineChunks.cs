using DuckDB.NET.Data;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Kamino.Storage.Facts;

/// <summary>Up to 2,048 rows of an answer as they lie in the engine's memory, to be read only while they are there.</summary>
internal readonly unsafe struct EngineChunk(DuckDBDataChunk chunk)
{
    public int Rows { get; } = (int)DataChunks.DuckDBDataChunkGetSize(chunk);

    /// <summary>The values of a column that holds something everywhere.</summary>
    public ReadOnlySpan<T> Column<T>(int column)
        where T : unmanaged => new(Vectors.DuckDBVectorGetData(DataChunks.DuckDBDataChunkGetVector(chunk, column)), Rows);

    /// <summary>The numbers of a column, with 0 where it holds nothing.</summary>
    public EngineNumbers<T> Numbers<T>(int column)
        where T : unmanaged => new(DataChunks.DuckDBDataChunkGetVector(chunk, column));
}

/// <summary>Numbers as they lie in the engine's memory.</summary>
internal readonly unsafe struct EngineNumbers<T>(IntPtr vector)
    where T : unmanaged
{
    private readonly T* _values = (T*)Vectors.DuckDBVectorGetData(vector);
    private readonly Validity _validity = new(vector);

    public T this[int row] => _validity.IsNull(row) ? default : _values[row];
}

/// <summary>Reads millions of rows without an object or a call for each.</summary>
internal static class EngineChunks
{
    /// <summary>Asks a question and hands the answer on, a chunk at a time.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="Kamino.UseCases.Ledger.UnreadableFileException">A file of the ledger can't be read any more.</exception>
    /// <exception cref="IOException">The engine had no room to sort in.</exception>
    public static void Read(this DuckDBConnection connection, string sql, Action<EngineChunk> take, CancellationToken ct)
    {
        if (Broken(connection, sql, take, ct) is { Length: > 0 } said)
        {
            throw DamagedFile.Named(connection, sql, said) ?? new InvalidOperationException(said);
        }
    }

    private static string? Broken(DuckDBConnection connection, string sql, Action<EngineChunk> take, CancellationToken ct)
    {
        var prepared = PreparedStatements.DuckDBPrepare(connection.NativeConnection, sql, out var statement);
        using (statement)
        {
            if (prepared != DuckDBState.Success)
            {
                return PreparedStatements.DuckDBPrepareError(statement);
            }

            var begun = PreparedStatements.DuckDBExecutePreparedStreaming(statement, out var answer);
            try
            {
                while (begun == DuckDBState.Success && Next(answer, take, ct))
                {
                }

                return Query.DuckDBResultError(ref answer);
            }
            finally
            {
                Query.DuckDBDestroyResult(ref answer);
            }
        }
    }

    private static bool Next(DuckDBResult answer, Action<EngineChunk> take, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var chunk = Query.DuckDBFetchChunk(answer);
        if (chunk.IsInvalid)
        {
            return false;
        }

        take(new EngineChunk(chunk));
        return true;
    }
}
