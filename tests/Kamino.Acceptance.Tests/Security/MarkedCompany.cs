using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DuckDB.NET.Data;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;
using Kamino.Storage.Records;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>The sample company with an attack in every text that somebody may have written: each text column of each table, each text of each document, each text of the ledger's lines.</summary>
public sealed class MarkedCompany(DemoCompany company) : IAsyncLifetime
{
    // Documents that an invented row needs whole.
    private static readonly Dictionary<(string Table, string Column), string> Documents = new()
    {
        [("assessment", "Points")] = """[{"key":"strategy","score":3,"note":"Nos falta una regla"}]""",
        [("handover", "Body")] = """{"report":{"from":"Laura Gómez","to":"Nora Paz","plans":[],"people":{"people":0,"accounts":[],"done":true},"opportunities":[],"sponsored":["00190"],"done":true},"by":"Eva Luna","reason":"Se va de la casa pronto","at":"2026-11-01T00:00:00Z"}""",
        [("profile", "Json")] = """{"mapping":{"account":"Código Cliente"},"settings":{"dates":"Los de la casa"}}""",
        [("segment_rules", "Json")] = """[{"name":"Los mejores","r":"5","f":"5","m":"5"}]""",
        [("webhook_message", "Body")] = """{"type":"account.key","data":{"account":"00190"}}""",
        [("snapshot_body", "Model")] = "{}",
        [("answered_request", "Body")] = "{}",
    };

    /// <summary>What a passkey of the administrator is called, before it became an attack.</summary>
    public const string PasskeyTitle = "Mi llave";

    // Their rows are made by the doors that they belong to, or hold nothing that anybody writes.
    private static readonly string[] NotInvented = ["sign_in", "sign_in_claim", "sign_in_elsewhere", "sign_in_passkey", "sign_in_secret", "user", "answered_request", "frozen_rate", "snapshot_body"];

    private readonly string _workspace = Directory.CreateTempSubdirectory("kamino-marked-").FullName;
    private readonly SortedDictionary<string, bool> _columns = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, bool> _leaves = new(StringComparer.Ordinal);
    private WebApplication? _app;
    private HttpClient? _client;

    /// <summary>Its folder.</summary>
    public string Workspace => _workspace;

    /// <summary>The program that serves it.</summary>
    public WebApplication App => _app ?? throw new InvalidOperationException("The host isn't up.");

    /// <summary>Where it is.</summary>
    public string Address => _app?.Urls.First() ?? throw new InvalidOperationException("The host isn't up.");

    /// <summary>A browser with an administrator in it, whose name is an attack too.</summary>
    public HttpClient Client => _client ?? throw new InvalidOperationException("The host isn't up.");

    /// <summary>Each text column, and whether a row of it holds an attack.</summary>
    public IReadOnlyDictionary<string, bool> Columns => _columns;

    /// <summary>Each text field of a document, by column and name, and whether one of them holds an attack.</summary>
    public IReadOnlyDictionary<string, bool> Leaves => _leaves;

    public async ValueTask InitializeAsync()
    {
        await company.CopyTo(_workspace);
        _app = Web.Setup.Build(_workspace, "http://127.0.0.1:0", new Dictionary<string, string?> { ["Limits:Burst"] = "100000", ["Limits:PerMinute"] = "100000", ["Limits:Doors"] = "100000" });
        using (_app.Services.GetRequiredService<IAsker>().Begin(Asker.Program))
        {
            var users = _app.Services.GetRequiredService<EditUsers>();
            Assert.Null(await users.Add(new User("root", "Raíz Primera", Role.Administrator, false, []), Signing.Password, CancellationToken.None));
            Assert.Null(await users.Add(new User("ana", "Laura Gómez", Role.KeyAccountManager, false, ["G001"]), Signing.Password, CancellationToken.None));
        }

        await MakePasskey(_app.Services);
        await using (var context = await _app.Services.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContextAsync())
        {
            await context.Database.ExecuteSqlRawAsync("pragma foreign_keys=off");
            foreach (var table in Tables(context))
            {
                await Invent(context, table);
            }
        }

        SqliteConnection.ClearAllPools();
        using (var records = new SqliteConnection($"Data Source={Path.Combine(_workspace, "kamino.db")};Pooling=False;Foreign Keys=False"))
        {
            records.Open();
            await using var context = await _app.Services.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContextAsync();
            using var begin = new SqliteCommand("begin", records);
            begin.ExecuteNonQuery();
            foreach (var table in Tables(context))
            {
                foreach (var column in table.GetProperties().Where(column => column.ClrType == typeof(string) || column.ClrType == typeof(List<string>)))
                {
                    Mark(records, table.GetTableName() ?? "", column.GetColumnName());
                }
            }

            using var commit = new SqliteCommand("commit", records);
            commit.ExecuteNonQuery();
        }

        foreach (var file in Directory.GetFiles(Path.Combine(_workspace, "ledger"), "*.parquet"))
        {
            MarkLines(file);
        }

        await _app.StartAsync();
        _client = Signing.Client(_app);
        using var entered = await Signing.Enter(_client, "root", Signing.Password);
        Assert.Equal("/", entered.Headers.Location?.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(_workspace, true);
    }

    // Its name is an attack from the start: it lies in Identity's own document.
    private static async Task MakePasskey(IServiceProvider services)
    {
        var place = new PasskeyPlace("kam.example.com", "https://kam.example.com");
        using var root = services.GetRequiredService<IAsker>().Begin(new Asker("Raíz Primera", Role.Administrator, true, []) { Login = "root" });
        using var device = new Authenticator();
        var own = services.GetRequiredService<EditPasskeys>();
        var (offered, flaw) = await own.Offer(Marker.Always(PasskeyTitle), Signing.Password, null, place, CancellationToken.None);
        Assert.Null(flaw);
        Assert.Null(await own.Take(new PasskeyAnswer(device.Create(JsonDocument.Parse(offered?.Options ?? "").RootElement, place.Origin), offered?.Sealed ?? ""), place, CancellationToken.None));
    }

    private static IEnumerable<IEntityType> Tables(RecordsContext context) => context.Model.GetEntityTypes().Where(table => !table.IsOwned() && table.GetTableName() is not null);

    // A table without rows gets one, with a text in each of its texts.
    private static async Task Invent(RecordsContext context, IEntityType table)
    {
        var name = table.GetTableName() ?? "";
        var count = "select count(*) as \"Value\" from \"" + name + "\""; // a name of the model's, which no parameter can be
        if (await context.Database.SqlQueryRaw<int>(count).SingleAsync() > 0 || NotInvented.Contains(name))
        {
            return;
        }

        var row = RuntimeHelpers.GetUninitializedObject(table.ClrType);
        foreach (var column in table.GetProperties().Where(column => column.PropertyInfo is not null))
        {
            column.PropertyInfo?.SetValue(row, Value(name, column));
        }

        context.Add(row);
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    private static object? Value(string table, IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type == typeof(string) ? Documents.GetValueOrDefault((table, column.Name)) ?? Text(table, column.Name)
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : type == typeof(DateOnly) ? new DateOnly(2026, 11, 2)
            : type == typeof(DateTimeOffset) ? column.IsNullable ? null : DateTimeOffset.UtcNow.AddHours(-1)
            : type == typeof(bool) ? false
            : type == typeof(List<string>) ? new List<string> { "BatchImported" }
            : type == typeof(byte[]) ? Array.Empty<byte>()
            : column.IsPrimaryKey() && column.ValueGenerated == ValueGenerated.OnAdd ? 0
            : Convert.ChangeType(column.IsNullable && column.Name is "Claimed" or "Tried" ? 0 : 1, type, CultureInfo.InvariantCulture);
    }

    private static string Text(string table, string column) => column switch
    {
        "Account" or "One" => "00190",
        "Other" => "00107",
        "From" when table == "rate" => "USD",
        "To" when table == "rate" => "COP",
        _ when column.EndsWith("Currency", StringComparison.Ordinal) => "COP",
        "Language" => "es",
        "TimeZone" => "America/Bogota",
        "Email" => "nora@example.com",
        "Address" => "https://example.com/hook",
        "Axis" => "strength",
        _ => $"Texto de {table} en {column}",
    };

    private void Mark(SqliteConnection records, string table, string column)
    {
        var path = $"{table}.{column}";
        _columns[path] = false;
        var changed = new Dictionary<string, string>();
        if (!MarkedColumns.Reasons.ContainsKey(path))
        {
            using var fill = new SqliteCommand($"update \"{table}\" set \"{column}\" = 'Texto de relleno en una columna vacía' where rowid = (select min(rowid) from \"{table}\") and not exists (select 1 from \"{table}\" where \"{column}\" <> '')", records);
            fill.ExecuteNonQuery();
        }

        using (var read = new SqliteCommand($"select distinct \"{column}\" from \"{table}\" where \"{column}\" is not null", records))
        using (var reader = read.ExecuteReader())
        {
            while (reader.Read())
            {
                var (was, documented) = (reader.GetString(0), false);
                var now = MarkedColumns.Reasons.ContainsKey(path) ? was : MarkedColumns.Whole.Contains(path) && was.Length > 0 ? Marker.Always(was) : Marker.OfColumn(was, (leaf, marked) =>
                {
                    documented |= marked;
                    _leaves[$"{path}:{leaf}"] = marked || _leaves.GetValueOrDefault($"{path}:{leaf}");
                });
                if (now != was)
                {
                    changed[was] = now;
                    _columns[path] |= documented || now.Contains(Marker.Picture, StringComparison.Ordinal);
                }
            }
        }

        using var write = new SqliteCommand($"update \"{table}\" set \"{column}\" = $now where \"{column}\" = $was", records);
        var (before, after) = (write.Parameters.Add("$was", SqliteType.Text), write.Parameters.Add("$now", SqliteType.Text));
        foreach (var (was, now) in changed)
        {
            (before.Value, after.Value) = (was, now);
            write.ExecuteNonQuery();
        }
    }

    // Lines refer to accounts and products by the same texts as the records do.
    private static void MarkLines(string file)
    {
        using var lines = new DuckDBConnection("DataSource=:memory:");
        lines.Open();
        Run(lines, $"create table lines as select * from read_parquet('{file}')");
        Run(lines, "create table marks (was varchar primary key, now varchar)");
        foreach (var column in Column(lines, "select column_name from information_schema.columns where table_name = 'lines' and data_type = 'VARCHAR'"))
        {
            foreach (var text in Column(lines, $"select distinct \"{column}\" from lines where \"{column}\" is not null").Where(text => Marker.Of(text) != text))
            {
                Run(lines, "insert or ignore into marks values ($1, $2)", text, Marker.Of(text));
            }

            Run(lines, $"update lines set \"{column}\" = marks.now from marks where \"{column}\" = marks.was");
        }

        Run(lines, $"copy lines to '{file}' (format parquet)");
    }

    private static void Run(DuckDBConnection connection, string statement, params string[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var value in values)
        {
            command.Parameters.Add(new DuckDBParameter(value));
        }

        command.ExecuteNonQuery();
    }

    private static List<string> Column(DuckDBConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
