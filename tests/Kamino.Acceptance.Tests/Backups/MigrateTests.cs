using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.Acceptance.Tests.Records;
using Microsoft.Data.Sqlite;

namespace Kamino.Acceptance.Tests.Backups;

/// <summary>Records that move between SQLite and PostgreSQL.</summary>
public sealed class MigrateTests(TestRecords records) : IAsyncLifetime
{
    private readonly Prompt _cli = new();
    private readonly string? _set = Environment.GetEnvironmentVariable("KAMINO_RECORDS");

    private string RecordsFile => Path.Combine(_cli.Workspace, "kamino.db");

    private string Line => Path.Combine(_cli.Workspace, "records.connection");

    [Fact]
    public async Task A_workspace_moves_to_PostgreSQL_and_back_and_nothing_is_another()
    {
        // Given a company
        var connection = await records.Postgres();
        await Company();
        var (before, counts, accounts) = (SchemaSteps.Tables(RecordsFile), SchemaSteps.Counts(RecordsFile), (await _cli.Run("accounts", "--json")).Output);
        // When it moves to PostgreSQL
        var there = await Moved(connection);
        // Then it is there, with every row
        Assert.Equal(counts, there.Select(table => (table.Table, table.Rows)).OrderBy(table => table.Table, StringComparer.Ordinal));
        Assert.False(File.Exists(RecordsFile));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Line) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), "Only we may read how the database is reached.");
        Assert.Equal(accounts, (await _cli.Run("accounts", "--json")).Output);
        Assert.Equal(0, (await _cli.Run("doctor")).Code);
        // And a backup of it comes back into a file as well as into another database
        var backup = Path.Combine(_cli.Folder, "backup.zip");
        Assert.Equal((0, ""), Ended(await _cli.Run("backup", backup)));
        await ComesBack(backup, before);
        // When it moves back, what it holds is what it held
        Assert.Equal(there, await Moved("sqlite"));
        Assert.False(File.Exists(Line));
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, SchemaSteps.Tables(RecordsFile));
        // And a target with data is refused
        var refused = await _cli.Run("migrate", "--to", connection);
        Assert.Equal(1, refused.Code);
        Assert.EndsWith("There is data there already: give an empty database; nothing changed", refused.Errors.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(accounts, (await _cli.Run("accounts", "--json")).Output);
    }

    [Fact]
    public async Task Records_that_somebody_has_open_do_not_move()
    {
        var connection = await records.Postgres();
        await using var app = Web.Setup.Build(_cli.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await client.GetStringAsync("/settings", TestContext.Current.CancellationToken);
        SqliteConnection.ClearAllPools();
        await using var open = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = RecordsFile, Pooling = false }.ToString());
        await open.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = open.CreateCommand();
        command.CommandText = "select count(*) from setting";
        await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        var refused = await _cli.Run("migrate", "--to", connection);

        Assert.Equal((1, $"kamino: {RecordsFile}: Another program has the records open: stop it and try again; nothing changed"), (refused.Code, refused.Errors.TrimEnd()));
        Assert.True(File.Exists(RecordsFile));
    }

    [Theory]
    [InlineData("Dear Ana", "--to: It doesn’t say where the records are")]
    [InlineData("Host=127.0.0.1", "--to: It doesn’t say where the records are")]
    [InlineData("postgres://", "--to: It doesn’t say where the records are")]
    [InlineData("sqlite", "kamino.db: The records are on that engine already; nothing changed")]
    [InlineData("Host=127.0.0.1;Port=9;Database=none;Username=kamino;Password=hidden;Timeout=2", "the database of records doesn't answer or doesn't let us in")]
    public async Task A_target_that_cannot_be_is_named_and_no_password_is_said(string to, string said)
    {
        Assert.Equal(0, (await _cli.Run("settings", "set", "our_name=Acme")).Code);

        var refused = await _cli.Run("migrate", "--to", to);

        Assert.Equal(1, refused.Code);
        Assert.Contains(said, refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", refused.Errors, StringComparison.Ordinal);
        Assert.Equal((true, false), (File.Exists(RecordsFile), File.Exists(Line)));
    }

    public ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("KAMINO_RECORDS", null);
        Directory.CreateDirectory(_cli.Workspace);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("KAMINO_RECORDS", _set);
        SqliteConnection.ClearAllPools();
        _cli.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Company()
    {
        var sample = await _cli.Sample(lines: 300, accounts: 12);
        foreach (var kind in new[] { "accounts", "products", "contacts", "surveys", "stages" })
        {
            Assert.Equal((0, ""), Ended(await _cli.Run("import", kind, Path.Combine(sample, kind + ".csv"), "--quiet")));
        }

        var ledger = _cli.Write("ledger.csv", "date,document,customer,net,product\n2024-03-05,1,A,1.50,P\n2024-03-06,2,Ñandú,2,P\n");
        Assert.Equal((0, ""), Ended(await _cli.Run("import", "ledger", ledger, "--quiet")));
        Assert.Equal((0, ""), Ended(await _cli.Run("snapshots", "take", "--by", "Ana")));
    }

    private async Task<IReadOnlyList<(string Table, long Rows, string Hash)>> Moved(string to)
    {
        SqliteConnection.ClearAllPools();
        var moved = await _cli.Run("migrate", "--to", to, "--json");
        Assert.Equal((0, ""), Ended(moved));
        return [.. JsonDocument.Parse(moved.Output).RootElement.GetProperty("tables").EnumerateArray().Select(table => (table.GetProperty("table").GetString() ?? "", table.GetProperty("rows").GetInt64(), table.GetProperty("hash").GetString() ?? ""))];
    }

    private async Task ComesBack(string backup, SortedDictionary<string, string> before)
    {
        var (file, database) = (Path.Combine(_cli.Folder, "file"), Path.Combine(_cli.Folder, "database"));
        Assert.Equal((0, ""), Ended(await Prompt.Bare("restore", backup, "--workspace", file)));
        var restored = SchemaSteps.Tables(Path.Combine(file, "kamino.db"));
        Assert.Equal(before.Where(table => table.Key != "plan_code"), restored.Where(table => table.Key != "plan_code"));
        Directory.CreateDirectory(database);
        await File.WriteAllTextAsync(Path.Combine(database, "records.connection"), await records.Postgres(), TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), Ended(await Prompt.Bare("restore", backup, "--workspace", database)));
        Assert.Equal((1, true), ((await Prompt.Bare("restore", backup, "--workspace", database)).Code, !File.Exists(Path.Combine(database, "kamino.db"))));
        await using var bench = new Workbench(database);
        Assert.Equal("Ñandú=2 A=1.5", await bench.Nets());
    }

    private static (int Code, string Errors) Ended(Spoken spoken) => (spoken.Code, spoken.Errors);
}
