using System.Text.Json;
using Kamino.Core.Quantities;
using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class BatchStore(Workspace workspace, IFactsEngine engine, IDbContextFactory<RecordsContext> records) : IBatchStore
{
    public async Task<IReadOnlyList<KeptBatch>> List(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<BatchRow>().AsNoTracking().OrderByDescending(row => row.Number).ToListAsync(ct);
        return [.. rows.Select(Kept)];
    }

    public async Task<IReadOnlyList<string>> Undo(string batch, string by, DateTimeOffset at, CancellationToken ct) =>
        ManifestName.TryRead(batch, out var number) ? await new BatchUndo(workspace, engine, records).Run(number, by, at, ct) : [];

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
            Kind = BatchKind.Ledger,
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
            Charges = RecordJson.Write(charges),
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
        var rows = await context.Set<BatchRow>().AsNoTracking().Where(row => row.Status == BatchStatus.Visible && row.Kind == BatchKind.Ledger).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.LinesFile, row.LinesHash, row.ReplacedFile }).ToListAsync(ct);
        return [.. rows.Select(row => new ManifestBatch(row.Number, row.LinesFile ?? "", row.LinesHash ?? "", row.ReplacedFile))];
    }

    /// <summary>All batches with lines, those that were undone as well.</summary>
    public async Task<IReadOnlyList<ManifestBatch>> WithLines(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<BatchRow>().AsNoTracking().Where(row => row.LinesFile != null).OrderBy(row => row.Number).ToListAsync(ct)).Select(Manifest)];
    }

    /// <summary>Where a batch's lines are.</summary>
    public static ManifestBatch Manifest(BatchRow row) => new(row.Number, row.LinesFile ?? "", row.LinesHash ?? "", row.ReplacedFile);

    /// <summary>The numbers of the batches that it confirmed or corrected.</summary>
    public static int[] LeansOn(BatchRow row) => JsonSerializer.Deserialize<int[]>(row.LeansOn, RecordJson.Options) ?? [];

    /// <summary>Every file that the manifest names, with its hash.</summary>
    public async Task<IReadOnlyList<KeptFile>> Files(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Files(context, ct);
    }

    /// <summary>The same of records that lie elsewhere.</summary>
    public static async Task<IReadOnlyList<KeptFile>> Files(RecordsContext context, CancellationToken ct)
    {
        var rows = await context.Set<BatchRow>().AsNoTracking().OrderBy(row => row.Number)
            .Select(row => new { row.LinesFile, row.LinesHash, row.ReplacedFile, row.ReplacedHash, row.RefusedFile, row.RefusedHash }).ToListAsync(ct);
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

    private static KeptBatch Kept(BatchRow row)
    {
        var (report, table) = row.Kind == BatchKind.Ledger ? (Report(row), (TableReport?)null) : (null, Read<TableReport>(row) with { Batch = ManifestName.Of(row.Number) });
        return new KeptBatch(
            ManifestName.Of(row.Number), row.Kind, row.Status, JsonSerializer.Deserialize<string[]>(row.Files, RecordJson.Options) ?? [], row.By, row.At,
            row.UndoneBy, row.UndoneAt, [.. LeansOn(row).Select(ManifestName.Of)])
        {
            Rows = (report?.Rows ?? table?.Rows) ?? throw new InvalidOperationException($"Batch {row.Number} has no report."),
            Report = report,
            Table = table,
            KeptEdits = row.KeptEdits is { } kept ? JsonSerializer.Deserialize<KeptEdit[]>(kept, RecordJson.Options) ?? [] : [],
        };
    }

    // An amount's text doesn't carry its currency: it stands beside it.
    private static ImportReport Report(BatchRow row)
    {
        var report = Read<ImportReport>(row);
        return report with { Totals = [.. report.Totals.Select(Stated)] };
    }

    private static T Read<T>(BatchRow row) =>
        JsonSerializer.Deserialize<T>(row.Report, RecordJson.Options) ?? throw new InvalidOperationException($"Batch {row.Number} has no report.");

    private static CurrencyTotal Stated(CurrencyTotal total)
    {
        Money In(Money money) => money with { Currency = total.Currency };
        return total with { Net = In(total.Net), Gross = In(total.Gross), Credits = In(total.Credits), NetWithoutAccount = In(total.NetWithoutAccount) };
    }
}
