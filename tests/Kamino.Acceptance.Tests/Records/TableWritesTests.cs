using Kamino.Storage.Records;
using Kamino.UseCases.Quantities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Every write to a table is counted, whoever makes it, on both engines.</summary>
public sealed class TableWritesTests(TestRecords records) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-writes-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Every_table_is_counted_and_a_write_counts_for_its_table_alone(string kind)
    {
        var database = new RecordsDatabase(await Engine(kind));
        await using var context = database.CreateDbContext();
        var version = new RecordsVersion(await Engine(kind), database);
        var tables = context.Model.GetEntityTypes().Select(row => row.GetTableName() ?? "").Distinct().Order(StringComparer.Ordinal);
        var before = version.Tables().Numbers;

        Assert.Equal(tables, before.Keys.Order(StringComparer.Ordinal));
        Assert.Same(before, version.Tables().Numbers);
        context.Add(new RateRow { Day = new DateOnly(2026, 1, 2), From = "USD", To = "COP", Rate = 4000, Source = "rates.csv" });
        await context.SaveChangesAsync(Ct);
        var inserted = version.Tables().Numbers;
        await context.Set<RateRow>().ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Rate, 4100), Ct);
        var updated = version.Tables().Numbers;
        await context.Set<RateRow>().ExecuteDeleteAsync(Ct);
        var deleted = version.Tables().Numbers;

        Assert.Equal(["rate"], Changed(before, inserted));
        Assert.Equal(["rate"], Changed(inserted, updated));
        Assert.Equal(["rate"], Changed(updated, deleted));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_transaction_that_is_taken_back_counts_nothing(string kind)
    {
        var database = new RecordsDatabase(await Engine(kind));
        await using var context = database.CreateDbContext();
        var version = new RecordsVersion(await Engine(kind), database);
        var before = version.Tables().Numbers;
        await using (var transaction = await context.Database.BeginTransactionAsync(Ct))
        {
            context.Add(new RateRow { Day = new DateOnly(2026, 1, 2), From = "USD", To = "COP", Rate = 4000, Source = "rates.csv" });
            await context.SaveChangesAsync(Ct);
            await transaction.RollbackAsync(Ct);
        }

        Assert.Empty(Changed(before, version.Tables().Numbers));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_follows_a_part_of_a_transaction_that_was_taken_back_counts_and_so_does_each_transaction(string kind)
    {
        var database = new RecordsDatabase(await Engine(kind));
        await using var context = database.CreateDbContext();
        var version = new RecordsVersion(await Engine(kind), database);
        var before = version.Tables().Numbers;
        await using (var transaction = await context.Database.BeginTransactionAsync(Ct))
        {
            await transaction.CreateSavepointAsync("part", Ct);
            await Write("1");
            await transaction.RollbackToSavepointAsync("part", Ct);
            await Write("2");
            await transaction.CommitAsync(Ct);
        }

        var first = version.Tables().Numbers;
        await Write("3");

        Assert.Equal(["setting"], Changed(before, first));
        Assert.Equal(["setting"], Changed(first, version.Tables().Numbers));

        Task Write(string name) => Upsert.Rows<SettingRow>(context, [new() { Name = name, Value = "" }], Ct);
    }

    [Fact]
    public async Task Tables_whose_every_statement_an_earlier_program_counted_are_counted_once_a_transaction_from_now_on()
    {
        var engine = new PostgresEngine(await records.Postgres());
        await using (var older = new RecordsDatabase(engine).CreateDbContext())
        {
            await older.Database.ExecuteSqlRawAsync("""
                create function table_version_counts() returns trigger language plpgsql as 'begin update table_version set number = number + 1 where name = tg_table_name; return null; end';
                create or replace trigger account_insert_counts before insert on account for each statement execute function table_version_counts();
                create or replace trigger account_update_counts before update on account for each statement execute function table_version_counts();
                create or replace trigger account_delete_counts before delete on account for each statement execute function table_version_counts();
                """, Ct);
        }

        var database = new RecordsDatabase(engine);
        await using var context = database.CreateDbContext();
        var before = TableWrites.Read(engine)["account"];
        await Upsert.Rows<AccountRow>(context, [.. Enumerable.Range(0, 100).Select(n => new AccountRow { Code = $"{n}" })], Ct);

        Assert.Equal(1, TableWrites.Read(engine)["account"] - before);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_a_question_reads_is_noted_joins_and_inner_questions_too(string kind)
    {
        await using var context = new RecordsDatabase(await Engine(kind)).CreateDbContext();
        using var read = TablesRead.Begin();

        await context.Set<RateRow>().AnyAsync(Ct);
        await context.Set<AccountRow>().Where(row => context.Set<ContactRow>().Any(contact => contact.Account == row.Code)).ToListAsync(Ct);

        Assert.Equal(["account", "contact", "rate"], read.Names().Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private string? _connection;

    private async Task<IRecordsEngine> Engine(string kind) =>
        kind == "sqlite" ? new SqliteEngine(Path.Combine(_folder, "kamino.db")) : new PostgresEngine(_connection ??= await records.Postgres());

    private static IEnumerable<string> Changed(IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after) =>
        after.Where(table => table.Value != before[table.Key]).Select(table => table.Key);
}
