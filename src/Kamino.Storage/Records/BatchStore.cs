using System.Text.Json;
using Kamino.Core.Quantities;
using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class BatchStore(Workspace workspace, IDbContextFactory<RecordsContext> records) : IBatchStore
{
    public async Task<IReadOnlyList<KeptBatch>> List(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<BatchRow>().AsNoTracking().OrderByDescending(row => row.Number).ToListAsync(ct);
        return [.. rows.Select(Kept)];
    }

    public async Task<IReadOnlyList<string>> Undo(string batch, string by, DateTimeOffset at, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, ct);
        var rows = await context.Set<BatchRow>().Where(row => row.Status == BatchStatus.Visible).ToListAsync(ct);
        var undone = ManifestName.TryRead(batch, out var number) ? rows.FirstOrDefault(row => row.Number == number) : null;
        var leaning = rows.Where(row => LeansOn(row).Contains(number)).Select(row => ManifestName.Of(row.Number)).ToList();
        if (undone is not null && leaning.Count == 0)
        {
            (undone.Status, undone.UndoneBy, undone.UndoneAt) = (BatchStatus.Undone, by, at);
            await context.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return leaning;
    }

    public async Task<string?> RefusedFile(string batch, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = ManifestName.TryRead(batch, out var number) ? await context.Set<BatchRow>().FindAsync([number], ct) : null;
        return row?.RefusedFile is { } file ? Path.Combine(workspace.LedgerFolder, file) : null;
    }

    /// <summary>Makes a batch visible: the one commit point of the ledger. It is too late to stop here.</summary>
    /// <param name="number">The batch's number.</param>
    /// <param name="draft">What is said of it.</param>
    /// <param name="files">Its files, in their place.</param>
    /// <param name="leansOn">The batches whose lines it confirmed or corrected.</param>
    /// <param name="charges">Product codes whose words say that they are charges; what a person said of a code stays.</param>
    public async Task Add(int number, BatchDraft draft, BatchFiles files, IReadOnlyList<int> leansOn, IReadOnlyCollection<string> charges)
    {
        await using var context = await records.CreateDbContextAsync();
        await Recognise(context, charges);
        context.Add(new BatchRow
        {
            Number = number,
            Status = BatchStatus.Visible,
            Files = RecordJson.Write(draft.Files),
            By = draft.By,
            At = draft.At,
            LeansOn = RecordJson.Write(leansOn),
            Report = RecordJson.Write(draft.Report),
            LinesFile = files.Lines.Name,
            LinesHash = files.Lines.Sha256,
            ReplacedFile = files.Replaced?.Name,
            ReplacedHash = files.Replaced?.Sha256,
            RefusedFile = files.Refused?.Name,
            RefusedHash = files.Refused?.Sha256,
        });
        await context.SaveChangesAsync();
    }

    /// <summary>The numbers that were given so far, undone batches included.</summary>
    public async Task<IReadOnlyList<int>> Numbers(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await context.Set<BatchRow>().Select(row => row.Number).ToListAsync(ct);
    }

    /// <summary>The batches whose lines count, oldest first.</summary>
    public async Task<IReadOnlyList<ManifestBatch>> Visible(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<BatchRow>().AsNoTracking().Where(row => row.Status == BatchStatus.Visible).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.LinesFile, row.ReplacedFile }).ToListAsync(ct);
        return [.. rows.Select(row => new ManifestBatch(row.Number, row.LinesFile, row.ReplacedFile))];
    }

    /// <summary>Every file that the manifest names, with its hash.</summary>
    public async Task<IReadOnlyList<KeptFile>> Files(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<BatchRow>().AsNoTracking().ToListAsync(ct);
        return
        [
            .. rows.SelectMany(row => new (string? Name, string? Hash)[] { (row.LinesFile, row.LinesHash), (row.ReplacedFile, row.ReplacedHash), (row.RefusedFile, row.RefusedHash) })
                .Where(file => file is { Name: not null, Hash: not null }).Select(file => new KeptFile(file.Name ?? "", file.Hash ?? "")),
        ];
    }

    private static async Task Recognise(RecordsContext context, IReadOnlyCollection<string> charges)
    {
        var products = await context.Set<ProductRow>().Where(row => charges.Contains(row.Code)).ToDictionaryAsync(row => row.Code);
        foreach (var code in charges)
        {
            if (!products.TryGetValue(code, out var product))
            {
                context.Add(new ProductRow { Code = code, IsCharge = true, ChargeSetBy = ProductRow.Found });
            }
            else if (product.ChargeSetBy is null)
            {
                (product.IsCharge, product.ChargeSetBy) = (true, ProductRow.Found);
            }
        }
    }

    private static int[] LeansOn(BatchRow row) => JsonSerializer.Deserialize<int[]>(row.LeansOn, RecordJson.Options) ?? [];

    private static KeptBatch Kept(BatchRow row) => new(
        ManifestName.Of(row.Number), row.Status, JsonSerializer.Deserialize<string[]>(row.Files, RecordJson.Options) ?? [], row.By, row.At,
        row.UndoneBy, row.UndoneAt, [.. LeansOn(row).Select(ManifestName.Of)], Report(row));

    // An amount's text doesn't carry its currency: it stands beside it.
    private static ImportReport Report(BatchRow row)
    {
        var report = JsonSerializer.Deserialize<ImportReport>(row.Report, RecordJson.Options) ?? throw new InvalidOperationException($"Batch {row.Number} has no report.");
        return report with { Totals = [.. report.Totals.Select(Stated)] };
    }

    private static CurrencyTotal Stated(CurrencyTotal total)
    {
        Money In(Money money) => money with { Currency = total.Currency };
        return total with { Net = In(total.Net), Gross = In(total.Gross), Credits = In(total.Credits), NetWithoutAccount = In(total.NetWithoutAccount) };
    }
}
