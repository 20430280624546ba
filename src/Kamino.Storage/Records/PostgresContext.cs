using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>The same tables on PostgreSQL; a class of its own, because migrations belong to one.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : RecordsContext(options)
{
    // Texts compare and sort sign by sign, as SQLite does, whatever the database's own locale: what is upper, lower or accented is folded by us.
    private const string SignBySign = "C";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(table => table.GetProperties()))
        {
            if (property.ClrType == typeof(string) || property.GetProviderClrType() == typeof(string) || property.GetValueConverter()?.ProviderClrType == typeof(string))
            {
                property.SetCollation(SignBySign);
            }
        }
    }
}
