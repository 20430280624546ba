using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kamino.Storage.Records;

/// <summary>Tells that somebody else wrote a row with the same key at the same moment.</summary>
internal static class KeyTaken
{
    public static bool By(DbUpdateException refused) =>
        refused.InnerException is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
