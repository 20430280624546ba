using Microsoft.Data.Sqlite;

namespace Kamino.Storage.Records;

/// <summary>A question that stays prepared once it was asked.</summary>
internal sealed class PreparedQuery(string text, SqliteConnection connection) : SqliteCommand(text, connection)
{
    /// <summary>Whether somebody still reads an answer.</summary>
    public bool IsBeingRead => DataReader is not null;
}
