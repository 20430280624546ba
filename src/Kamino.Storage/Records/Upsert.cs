using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kamino.Storage.Records;

/// <summary>Writes many rows at once, new ones and changed ones alike: a million in seconds, where change tracking would hold them all.</summary>
internal static class Upsert
{
    private const int RowsAtOnce = 500;

    /// <summary>Inserts the rows whose key is new and puts the others in the place of the old ones, in one transaction.</summary>
    public static async Task Rows<TRow>(RecordsContext context, IReadOnlyCollection<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        var entity = context.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is no table.");
        IProperty[] columns = [.. entity.GetProperties()];
        await using var transaction = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(ct) : null;
        await Run(context, Statement(entity, columns), columns, rows, ct);
        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }
    }

    /// <summary>Deletes rows by their keys.</summary>
    public static async Task Delete<TRow>(RecordsContext context, IReadOnlyCollection<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        var entity = context.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is no table.");
        IProperty[] key = [.. entity.FindPrimaryKey()?.Properties ?? []];
        await Run(context, $"delete from \"{entity.GetTableName()}\" where {string.Join(" and ", key.Select((column, at) => $"\"{column.GetColumnName()}\" = @p{at}"))}", key, rows, ct);
    }

    private static async Task Run<TRow>(RecordsContext context, string statement, IReadOnlyList<IProperty> columns, IReadOnlyCollection<TRow> rows, CancellationToken ct)
    {
        var connection = context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (connection.CanCreateBatch)
        {
            await RunTogether(command, statement, columns, rows, ct);
            return;
        }

        command.CommandText = statement;
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            command.Parameters.Clear();
            command.Parameters.AddRange(columns.Select((column, at) => Parameter(command, column, at, row)).ToArray());
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    // A server is asked once for many rows: the way there and back takes longer than a row.
    private static async Task RunTogether<TRow>(DbCommand maker, string statement, IReadOnlyList<IProperty> columns, IReadOnlyCollection<TRow> rows, CancellationToken ct)
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            await using var batch = maker.Connection?.CreateBatch() ?? throw new InvalidOperationException("The command has no connection.");
            batch.Transaction = maker.Transaction;
            foreach (var row in some)
            {
                var one = batch.CreateBatchCommand();
                one.CommandText = statement;
                one.Parameters.AddRange(columns.Select((column, at) => Parameter(maker, column, at, row)).ToArray());
                batch.BatchCommands.Add(one);
            }

            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    private static DbParameter Parameter<TRow>(DbCommand command, IProperty column, int at, TRow row) =>
        column.GetRelationalTypeMapping().CreateParameter(command, $"@p{at}", column.PropertyInfo?.GetValue(row), column.IsNullable);

    // Both SQLite and PostgreSQL know this statement.
    private static string Statement(IEntityType entity, IReadOnlyList<IProperty> columns)
    {
        static string Names(IEnumerable<IProperty> some) => string.Join(", ", some.Select(column => $"\"{column.GetColumnName()}\""));
        var key = entity.FindPrimaryKey()?.Properties ?? throw new InvalidOperationException($"{entity.GetTableName()} has no key.");
        var set = string.Join(", ", columns.Except(key).Select(column => $"\"{column.GetColumnName()}\" = excluded.\"{column.GetColumnName()}\""));
        return $"""
            insert into "{entity.GetTableName()}" ({Names(columns)}) values ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})
            on conflict ({Names(key)}) do update set {set}
            """;
    }
}
