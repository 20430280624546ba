using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kamino.Storage.Records.Migrations.Postgres;

/// <summary>Lets <c>dotnet ef migrations add</c> compare the tables as they are in the code with the last migration; it opens no database.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql().Options);
}
