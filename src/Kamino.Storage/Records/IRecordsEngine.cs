using System.Data.Common;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Records;

/// <summary>A database that holds records.</summary>
internal interface IRecordsEngine
{
    /// <summary>Where it is, without who goes there.</summary>
    string Name { get; }

    /// <summary>What makes all tables of a fresh one, and notes the migrations that they come from.</summary>
    string Script { get; }

    /// <summary>Finds any table of ours.</summary>
    string AnyTable { get; }

    /// <summary>Finds the table of migrations.</summary>
    string HistoryTable { get; }

    /// <summary>Finds the tables whose writes nobody counts yet, by name.</summary>
    string Unwatched { get; }

    /// <summary>Makes the table of counts, where it isn't there.</summary>
    string CountTable { get; }

    /// <summary>Whether somebody may have written records: asking for the time makes none.</summary>
    bool MayHoldRecords { get; }

    /// <summary>How old what is asked for again and again may be; nothing where asking costs next to nothing.</summary>
    TimeSpan MayLag { get; }

    /// <summary>What makes the database count the writes to a table.</summary>
    string Count(string table);

    /// <summary>The tables as they are now, whatever is there.</summary>
    RecordsContext Context();

    /// <summary>A connection of its own, open.</summary>
    DbConnection Connect();

    /// <summary>Begins a transaction that only one process at a time can be in, and that ends with the process.</summary>
    DbTransaction BeginAlone(DbConnection connection);

    /// <summary>A number that is another whenever anybody committed something since.</summary>
    long Version();

    /// <summary>Whether a backup may be put here.</summary>
    Task<bool> IsEmpty(CancellationToken ct);

    /// <summary>Writes the records of one instant to a SQLite file; a read that holds nobody up, not even who is writing.</summary>
    /// <returns>The tables, where they were copied row by row.</returns>
    Task<IReadOnlyList<MovedTable>> Snapshot(string file, CancellationToken ct);

    /// <summary>Makes the records of a SQLite file that is up to date the ones that are here: all of them or none.</summary>
    /// <returns>The tables, where they were copied row by row.</returns>
    Task<IReadOnlyList<MovedTable>> PutInPlace(string file, CancellationToken ct);

    /// <summary>Takes what only one program has at a time; nothing where another one has it.</summary>
    Task<ITurn?> TakeTurn(CancellationToken ct);

    /// <summary>Whether another program has the records open.</summary>
    bool IsInUse();
}
