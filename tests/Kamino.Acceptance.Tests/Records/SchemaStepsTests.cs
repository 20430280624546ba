using Kamino.Storage.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Every landed version is kept, so that a workspace of any time can be tried; <c>RestoreTests</c> opens one of each.</summary>
public sealed class SchemaStepsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-steps-").FullName;

    [Fact]
    public void Every_migration_that_landed_is_kept_as_it_landed()
    {
        using var context = Open();
        var migrations = context.Database.GetMigrations().ToList();
        if (Environment.GetEnvironmentVariable("KAMINO_SCHEMA") is not null)
        {
            KeepNew(context, migrations);
        }

        Assert.Equal(migrations, SchemaSteps.Versions);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    // A file that is there already is never written again: it is what landed.
    private static void KeepNew(RecordsContext context, List<string> migrations)
    {
        foreach (var (step, at) in migrations.Select((step, at) => (step, at)))
        {
            var path = Path.Combine(SchemaSteps.Folder, step + ".sql");
            if (!File.Exists(path))
            {
                File.WriteAllText(path, context.GetService<IMigrator>().GenerateScript(at == 0 ? "0" : migrations[at - 1], step, MigrationsSqlGenerationOptions.NoTransactions));
            }
        }
    }

    private RecordsContext Open() => new RecordsDatabase(new SqliteEngine(Path.Combine(_folder, "kamino.db"))).CreateDbContext();
}
