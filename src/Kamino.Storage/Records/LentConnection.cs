using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Kamino.Storage.Records;

/// <summary>A connection as EF sees it, which opens and closes it with every question. What it lends stays open.</summary>
internal sealed class LentConnection(StandingConnections all, string source, string file) : DbConnection
{
    private StandingSqlite? _lent;
    private bool _isOver;

    [AllowNull]
    public override string ConnectionString
    {
        get => source;
        set => throw new NotSupportedException("It goes where its engine goes.");
    }

    public override string Database => "main";

    public override string DataSource => file;

    public override string ServerVersion => SQLitePCL.raw.sqlite3_libversion().utf8_to_string();

    public override ConnectionState State => _lent is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <summary>What it has as long as it is open.</summary>
    public StandingSqlite Lent => _lent ?? throw new InvalidOperationException("The connection is closed.");

    /// <summary>Whether it is open, and has that one.</summary>
    public bool Has(StandingSqlite one) => _lent == one;

    public override void Open() => _lent ??= all.Lend();

    public override void Close()
    {
        if (_lent is { } lent)
        {
            _lent = null;
            all.TakeBack(lent);
        }
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException("A file is one database.");

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new LentTransaction(this, Lent.Connection.BeginTransaction(isolationLevel));

    protected override DbCommand CreateDbCommand() => new LentCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isOver)
        {
            _isOver = true;
            Close();
            all.Leave();
        }

        base.Dispose(disposing);
    }
}
