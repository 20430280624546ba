using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kamino.Storage.Records.Migrations.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> compare the tables as they are in the code with the last migration; it opens no database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<RecordsContext>
{
    public RecordsContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<RecordsContext>().UseSqlite().Options);
}
