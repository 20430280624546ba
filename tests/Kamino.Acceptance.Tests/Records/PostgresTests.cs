using System.Data;
using System.Data.Common;
using Kamino.Acceptance.Tests.Shape;
using Kamino.Storage.Records;
using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Records on a real PostgreSQL server.</summary>
public sealed class PostgresTests(TestRecords records)
{
    [Fact]
    public async Task The_migrations_make_the_tables_that_the_code_names_on_both_engines()
    {
        var engine = new PostgresEngine(await records.Postgres());
        await using var context = new RecordsDatabase(engine).CreateDbContext();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.True(await engine.IsEmpty(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_script_of_a_fresh_workspace_is_what_the_migrations_write()
    {
        using var context = new PostgresEngine("Host=nowhere;Database=none").Context();
        var script = context.GetService<IMigrator>().GenerateScript(null, null, MigrationsSqlGenerationOptions.NoTransactions);

        if (Environment.GetEnvironmentVariable("KAMINO_SCHEMA") is not null)
        {
            File.WriteAllText(Path.Combine(Tree.Root, "src/Kamino.Storage/Records/Migrations/Postgres/schema.sql"), script);
        }

        Assert.Equal(script.ReplaceLineEndings(), PostgresEngine.FreshTables.ReplaceLineEndings());
    }

    [Fact]
    public async Task The_one_next_action_of_an_opportunity_is_the_first_of_its_list_after_the_upgrade()
    {
        var engine = new PostgresEngine(await records.Postgres());
        await using (var older = engine.Context())
        await using (var connection = engine.Connect())
        await using (var transaction = engine.BeginAlone(connection))
        await using (var command = connection.CreateCommand())
        {
            command.Transaction = transaction;
            command.CommandText = older.GetService<IMigrator>().GenerateScript(null, "20261127175756_Webhooks", MigrationsSqlGenerationOptions.NoTransactions) + OldOpportunities.Rows;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        await using var context = new RecordsDatabase(engine).CreateDbContext();

        Assert.Equal(OldOpportunities.Moved, OldOpportunities.Told(await context.Set<OpportunityRow>().OrderBy(row => row.Id).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Who_leaves_the_line_of_writers_keeps_no_connection_open()
    {
        var database = new RecordsDatabase(new PostgresEngine(await records.Postgres()));
        await using var first = database.CreateDbContext();
        await using var held = await first.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await using var other = database.CreateDbContext();
        var used = other.Database.GetDbConnection();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other.Database.BeginTransactionAsync(soon.Token));

        Assert.Equal(ConnectionState.Closed, used.State);
    }

    [Fact]
    public async Task Many_that_open_a_fresh_database_at_the_same_moment_all_work()
    {
        const int Openers = 8;
        var connection = await records.Postgres();

        await Task.WhenAll(Enumerable.Range(0, Openers).Select(opener => Task.Run(
            async () =>
            {
                await using var context = new RecordsDatabase(new PostgresEngine(connection)).CreateDbContext();
                context.Add(new SettingRow { Name = $"opener {opener}", Value = "up" });
                await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            },
            TestContext.Current.CancellationToken)));

        await using var after = new RecordsDatabase(new PostgresEngine(connection)).CreateDbContext();
        Assert.Equal(Openers, await after.Set<SettingRow>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_reads_and_then_writes_in_one_transaction_is_alone_with_it()
    {
        const int Writers = 20;
        var database = new RecordsDatabase(new PostgresEngine(await records.Postgres()));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            await using var context = database.CreateDbContext();
            await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var count = await context.Set<SettingRow>().CountAsync(TestContext.Current.CancellationToken);
            context.Add(new SettingRow { Name = $"{count}", Value = "" });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }));

        await using var after = database.CreateDbContext();
        Assert.Equal(Writers, await after.Set<SettingRow>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Texts_sort_sign_by_sign_whatever_the_database_says()
    {
        await using var context = new RecordsDatabase(new PostgresEngine(await records.Postgres())).CreateDbContext();
        string[] codes = ["b", "A", "á", "a", "Z", "_", "1"];
        context.AddRange(codes.Select(code => new AccountRow { Code = code }));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        var sorted = await context.Set<AccountRow>().OrderBy(row => row.Code).Select(row => row.Code).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(codes.Order(StringComparer.Ordinal), sorted);
    }

    [Fact]
    public async Task A_database_that_a_newer_program_wrote_is_refused_and_left_as_it_is()
    {
        var engine = new PostgresEngine(await records.Postgres());
        await using (var context = new RecordsDatabase(engine).CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync("""insert into "__EFMigrationsHistory" values ('99990101000000_Tomorrow', '99.0.0')""", TestContext.Current.CancellationToken);
        }

        Assert.Equal("99990101000000_Tomorrow", Assert.Throws<NewerWorkspaceException>(() => new RecordsDatabase(engine).CreateDbContext()).Migration);
    }

    [Fact]
    public async Task All_who_go_the_same_way_share_connections_and_ask_for_their_own_schema_alone()
    {
        // Given an empty schema, and another workspace in the same database
        await using var other = new RecordsDatabase(new PostgresEngine(await records.Postgres())).CreateDbContext();
        var way = await records.Postgres();
        var engine = new PostgresEngine(way);
        await using var connection = engine.Connect();
        await using (var schema = engine.BeginAlone(connection))
        {
            await schema.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Null(Ask(connection, engine.AnyTable));
        await connection.CloseAsync();

        // When several open it, one after the other
        for (var comer = 0; comer < 3; comer++)
        {
            await using var context = new RecordsDatabase(new PostgresEngine(way)).CreateDbContext();
            Assert.Empty(await context.Set<SettingRow>().ToListAsync(TestContext.Current.CancellationToken));
        }

        // Then one connection served them all, and every table is watched
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1L, Ask(connection, $"select count(*) from pg_stat_activity where application_name = 'kamino {engine.Schema}'"));
        Assert.Null(Ask(connection, engine.Unwatched));
    }

    [Fact]
    public async Task Every_commit_of_anybody_is_noticed()
    {
        var connection = await records.Postgres();
        var engine = new PostgresEngine(connection);
        await using var context = new RecordsDatabase(new PostgresEngine(connection)).CreateDbContext();
        var before = engine.Version();

        context.Add(new SettingRow { Name = "our_name", Value = "Acme" });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(before, engine.Version());
    }

    private static object? Ask(DbConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }
}
