using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class SnapshotStore(IDbContextFactory<RecordsContext> records) : ISnapshotStore
{
    public async Task<IReadOnlyList<SnapshotCard>> List(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<SnapshotRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        return [.. rows.Select(Card)];
    }

    public async Task<KeptSnapshot?> Find(int id, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<SnapshotRow>().AsNoTracking().Include(row => row.Body).FirstOrDefaultAsync(row => row.Id == id, ct);
        return row is null ? null : new KeptSnapshot(
            Card(row),
            JsonSerializer.Deserialize<ScoringModel>(row.Body.Model, RecordJson.Options) ?? throw new InvalidOperationException($"Snapshot {id} has no model."),
            Unpacked(row.Body.Inputs), Unpacked(row.Body.Places));
    }

    public async Task<SnapshotCard> Add(KeptSnapshot snapshot, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var card = snapshot.Card;
        var row = new SnapshotRow
        {
            AsOf = card.AsOf,
            ModelName = card.Model.Name,
            ModelVersion = card.Model.Version,
            Accounts = card.Accounts,
            InputsHash = card.InputsHash,
            PlacesHash = card.PlacesHash,
            TakenBy = card.TakenBy,
            TakenAt = card.TakenAt,
            Body = new SnapshotBody { Model = RecordJson.Write(snapshot.Model), Inputs = Packed(snapshot.Inputs), Places = Packed(snapshot.Places) },
        };
        context.Add(row);
        await context.SaveChangesAsync(ct);
        return Card(row);
    }

    public async Task<SnapshotCard?> Sign(int id, string by, DateTimeOffset at, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        if (await context.Set<SnapshotRow>().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } row)
        {
            return null;
        }

        (row.SignedBy, row.SignedAt) = (row.SignedBy ?? by, row.SignedAt ?? at);
        await context.SaveChangesAsync(ct);
        return Card(row);
    }

    private static SnapshotCard Card(SnapshotRow row) => new(
        row.Id, row.AsOf, new ModelName(row.ModelName, row.ModelVersion), row.Accounts, row.InputsHash, row.PlacesHash, row.TakenBy, row.TakenAt,
        row.SignedBy, row.SignedAt);

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Unpacked(byte[] bytes)
    {
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
