using Kamino.Acceptance.Tests.Ledger;
using Kamino.Web.Words;
using Kamino.Acceptance.Tests.Shape;
using Kamino.Storage.Records;
using Kamino.UseCases.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kamino.Acceptance.Tests.Records;

public sealed class RecordsDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-records-").FullName;

    [Fact]
    public async Task Whatever_the_audit_trail_may_name_of_a_record_has_words()
    {
        await using var bench = new Workbench();
        await using var context = await bench.Get<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(Workbench.Ct);

        Assert.Equal("", string.Join(' ', context.Model.GetEntityTypes().Where(AuditImage.Tells).SelectMany(AuditImage.Fields).Select(field => $"audit_field.{field}").Except(WordList.Spanish.Keys).Distinct()));
    }

    [Fact]
    public async Task A_fresh_workspace_has_every_table()
    {
        await using var context = Open();

        Assert.Empty(await context.Set<AccountRow>().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await context.Set<ScoringModelRow>().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_that_open_a_fresh_workspace_at_the_same_moment_all_work()
    {
        const int Openers = 8;
        using var start = new Barrier(Openers);

        await Task.WhenAll(Enumerable.Range(0, Openers).Select(opener => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                using var context = Open();
                context.Add(new SettingRow { Name = $"opener {opener}", Value = "up" });
                context.SaveChanges();
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        await using var after = Open();
        Assert.Equal(Openers, await after.Set<SettingRow>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Amounts_come_back_to_the_last_digit()
    {
        var rate = 0.0002531645569620253164556962m;
        await using (var context = Open())
        {
            context.Add(new RateRow { Day = new DateOnly(2020, 2, 29), From = "COP", To = "USD", Rate = rate, Source = "rates.csv" });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var again = Open();
        Assert.Equal(rate, (await again.Set<RateRow>().SingleAsync(TestContext.Current.CancellationToken)).Rate);
    }

    [Fact]
    public void The_migrations_make_the_tables_that_the_code_names()
    {
        using var context = Open();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_script_of_a_fresh_workspace_is_what_the_migrations_write()
    {
        using var context = Open();
        var script = context.GetService<IMigrator>().GenerateScript(null, null, MigrationsSqlGenerationOptions.NoTransactions);

        if (Environment.GetEnvironmentVariable("KAMINO_SCHEMA") is not null)
        {
            File.WriteAllText(Path.Combine(Tree.Root, "src/Kamino.Storage/Records/Migrations/Sqlite/schema.sql"), script);
        }

        Assert.Equal(script.ReplaceLineEndings(), SqliteEngine.FreshTables.ReplaceLineEndings());
    }

    [Fact]
    public async Task A_workspace_from_before_migrations_is_upgraded_and_keeps_what_it_holds()
    {
        Write(await File.ReadAllTextAsync(Path.Combine(Tree.Root, "tests/Kamino.Acceptance.Tests/Records/Fixtures/before-migrations.sql"), TestContext.Current.CancellationToken));

        await using var context = Open();

        Assert.Equal(["Peñón", "Ibáñez"], await context.Set<AccountRow>().OrderBy(row => row.Code).Select(row => row.Name).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1.25m, (await context.Set<ProductRow>().SingleAsync(row => row.Code == "P1", TestContext.Current.CancellationToken)).StandardCost);
        Assert.Equal(BatchKind.Ledger, (await context.Set<BatchRow>().SingleAsync(TestContext.Current.CancellationToken)).Kind);
        Assert.Equal(context.Database.GetMigrations(), context.Database.GetAppliedMigrations());
        using var fresh = Fresh();
        Assert.Equal(Schema(fresh), Schema(context));
    }

    [Fact]
    public async Task List_prices_that_stood_apart_are_with_their_products_after_the_upgrade()
    {
        using (var fresh = Fresh())
        {
            Write(fresh.GetService<IMigrator>().GenerateScript(null, "20261126232853_AccountValue"));
        }

        Write("""insert into product ("Code", "IsCharge") values ('P1', 0), ('P2', 0); insert into list_price values ('P1', '7.50', 'EUR')""");

        await using var context = Open();

        var products = await context.Set<ProductRow>().OrderBy(row => row.Code).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(7.5m, "EUR"), (null, null)], products.Select(row => (row.ListPrice, row.ListCurrency)));
    }

    [Fact]
    public async Task The_one_next_action_of_an_opportunity_is_the_first_of_its_list_after_the_upgrade()
    {
        using (var fresh = Fresh())
        {
            Write(fresh.GetService<IMigrator>().GenerateScript(null, "20261127173500_Webhooks"));
        }

        Write(OldOpportunities.Rows);

        await using var context = Open();

        Assert.Equal(OldOpportunities.Moved, OldOpportunities.Told(await context.Set<OpportunityRow>().OrderBy(row => row.Id).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_workspace_that_a_newer_program_wrote_is_refused_and_left_as_it_is()
    {
        Open().Dispose();
        Write("""insert into "__EFMigrationsHistory" values ('99990101000000_Tomorrow', '99.0.0')""");
        var before = File.ReadAllBytes(Path.Combine(_folder, "kamino.db"));

        var refused = Assert.Throws<NewerWorkspaceException>(Open);

        Assert.Equal("99990101000000_Tomorrow", refused.Migration);
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_folder, "kamino.db")));
    }

    [Fact]
    public async Task The_command_says_in_one_line_that_the_workspace_is_newer()
    {
        Open().Dispose();
        Write("""insert into "__EFMigrationsHistory" values ('99990101000000_Tomorrow', '99.0.0')""");
        using var errors = new StringWriter();

        var code = await Cli.Setup.Run(["accounts", "--workspace", _folder, "--lang", "es"], TextWriter.Null, errors, TestContext.Current.CancellationToken);

        Assert.Equal((1, "kamino: una versión más nueva de Kamino escribió este espacio (99990101000000_Tomorrow); actualice esta; nada cambió"), (code, errors.ToString().TrimEnd()));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private RecordsContext Fresh() => new RecordsDatabase(new SqliteEngine(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "fresh")).FullName, "kamino.db"))).CreateDbContext();

    // Everything that was made, in no order: what upgraded a workspace and what makes a new one must come to the same.
    private static List<string> Schema(RecordsContext context) =>
        [.. context.Database.SqlQueryRaw<string>("select name || ': ' || coalesce(sql, '') as Value from sqlite_master where name not like '%EFMigrations%'").ToList().Order(StringComparer.Ordinal)];

    private void Write(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "kamino.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        command.ExecuteNonQuery();
    }

    private RecordsContext Open() => new RecordsDatabase(new SqliteEngine(Path.Combine(_folder, "kamino.db"))).CreateDbContext();
}
