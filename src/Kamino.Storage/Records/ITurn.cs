using System.Data.Common;

namespace Kamino.Storage.Records;

/// <summary>What only one program has at a time.</summary>
internal interface ITurn : IAsyncDisposable
{
    /// <summary>Whether it still has it.</summary>
    Task<bool> IsHeld(CancellationToken ct);
}

/// <summary>Held by a file that is open; whoever has it open has it.</summary>
internal sealed class FileTurn(FileStream file) : ITurn
{
    public static FileTurn? Take(string path)
    {
        try
        {
            return new FileTurn(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public Task<bool> IsHeld(CancellationToken ct) => Task.FromResult(true);

    public ValueTask DisposeAsync() => file.DisposeAsync();
}

/// <summary>Held by a connection of its own; the server lets go of it when the connection ends.</summary>
internal sealed class ConnectionTurn(DbConnection connection) : ITurn
{
    public async Task<bool> IsHeld(CancellationToken ct)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "select 1";
            await command.ExecuteScalarAsync(ct);
            return true;
        }
        catch (Exception lost) when (lost is DbException or InvalidOperationException)
        {
            return false; // the server was away: somebody else may have it now
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
