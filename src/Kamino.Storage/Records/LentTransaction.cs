using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Kamino.Storage.Records;

/// <summary>SQLite's transaction, of the connection that EF sees.</summary>
internal sealed class LentTransaction(LentConnection connection, SqliteTransaction own) : DbTransaction
{
    /// <summary>As SQLite's driver knows it.</summary>
    public SqliteTransaction Own => own;

    public override IsolationLevel IsolationLevel => own.IsolationLevel;

    public override bool SupportsSavepoints => own.SupportsSavepoints;

    // As of the driver's own: one that ended belongs to nobody.
    protected override DbConnection? DbConnection => own.Connection is null ? null : connection;

    public override void Commit() => own.Commit();

    public override void Rollback() => own.Rollback();

    public override void Save(string savepointName) => own.Save(savepointName);

    public override void Rollback(string savepointName) => own.Rollback(savepointName);

    public override void Release(string savepointName) => own.Release(savepointName);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            own.Dispose();
        }

        base.Dispose(disposing);
    }
}
