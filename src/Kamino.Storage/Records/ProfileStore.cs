using System.Text.Json;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>One version of an import profile.</summary>
internal sealed class ProfileRow
{
    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string Json { get; init; }
}

internal sealed class ProfileRowConfiguration : IEntityTypeConfiguration<ProfileRow>
{
    public void Configure(EntityTypeBuilder<ProfileRow> builder)
    {
        builder.ToTable("profile");
        builder.HasKey(row => new { row.Name, row.Version });
    }
}

internal sealed class ProfileStore(IDbContextFactory<RecordsContext> records) : IProfileStore
{
    public async Task<IReadOnlyList<ImportProfile>> List(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<ProfileRow>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Version).ToListAsync(ct);
        return [.. rows.GroupBy(row => row.Name).Select(versions => Profile(versions.Last()))];
    }

    public async Task<ImportProfile?> Find(string name, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await Latest(context, name, ct);
        return row is null ? null : Profile(row);
    }

    public async Task<ImportProfile> Save(string name, ReadingChoices choices, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var latest = await Latest(context, name, ct);
        var json = RecordJson.Write(choices);
        if (latest is not null && latest.Json == json)
        {
            return Profile(latest);
        }

        var row = new ProfileRow { Name = name, Version = (latest?.Version ?? 0) + 1, Json = json };
        context.Add(row);
        await context.SaveChangesAsync(ct);
        return Profile(row);
    }

    private static Task<ProfileRow?> Latest(RecordsContext context, string name, CancellationToken ct) =>
        context.Set<ProfileRow>().AsNoTracking().Where(row => row.Name == name).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);

    private static ImportProfile Profile(ProfileRow row) =>
        new(row.Name, row.Version, JsonSerializer.Deserialize<ReadingChoices>(row.Json, RecordJson.Options) ?? ReadingChoices.None);
}
