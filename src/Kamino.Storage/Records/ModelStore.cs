using System.Text.Json;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class ModelStore(IDbContextFactory<RecordsContext> records) : IModelStore
{
    public async Task<IReadOnlyList<KeptModel>> List(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<ScoringModelRow>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Version).ToListAsync(ct);
        return [.. rows.Select(Kept)];
    }

    public async Task<KeptModel?> Find(string name, int? version, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await Versions(context, name).FirstOrDefaultAsync(row => version == null || row.Version == version, ct);
        return row is null ? null : Kept(row);
    }

    public async Task<KeptModel> Add(ScoringModel model, string by, DateTimeOffset at, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var latest = await Versions(context, model.Name).FirstOrDefaultAsync(ct);
        if (latest is not null && latest.Json == Json(model with { Version = latest.Version }))
        {
            return Kept(latest);
        }

        var next = model with { Version = (latest?.Version ?? 0) + 1 };
        var row = new ScoringModelRow { Name = next.Name, Version = next.Version, Json = Json(next), By = by, At = at, InForce = false };
        context.Add(row);
        return await Saved(context, ct) ? Kept(row) : await Add(model, by, at, ct);
    }

    public async Task PutInForce(string name, int version, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        foreach (var row in await context.Set<ScoringModelRow>().ToListAsync(ct))
        {
            row.InForce = row.Name == name && row.Version == version;
        }

        await context.SaveChangesAsync(ct);
    }

    // Somebody else may have added the same version meanwhile: then theirs is looked at afresh.
    private static async Task<bool> Saved(RecordsContext context, CancellationToken ct)
    {
        try
        {
            await context.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException refused) when (KeyTaken.By(refused))
        {
            return false;
        }
    }

    private static IQueryable<ScoringModelRow> Versions(RecordsContext context, string name) =>
        context.Set<ScoringModelRow>().AsNoTracking().Where(row => row.Name == name).OrderByDescending(row => row.Version);

    private static string Json(ScoringModel model) => RecordJson.Write(model);

    private static KeptModel Kept(ScoringModelRow row) => new(
        JsonSerializer.Deserialize<ScoringModel>(row.Json, RecordJson.Options)
            ?? throw new InvalidOperationException($"Model {row.Name} {row.Version} is empty."),
        row.By, row.At, row.InForce);
}
