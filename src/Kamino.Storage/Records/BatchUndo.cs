using System.Text.Json;
using Kamino.Core.Quantities;
using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Takes a batch back, in one transaction.</summary>
internal sealed class BatchUndo(Workspace workspace, IFactsEngine engine, IDbContextFactory<RecordsContext> records)
{
    /// <summary>Takes it back, unless a visible one leans on it.</summary>
    /// <returns>The visible batches that lean on it.</returns>
    /// <exception cref="ImportUnderWayException">An import is under way.</exception>
    public async Task<IReadOnlyList<string>> Run(int number, string by, DateTimeOffset at, CancellationToken ct)
    {
        await using var holder = ImportLock.Take(workspace);
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var visible = await context.Set<BatchRow>().Where(row => row.Status == BatchStatus.Visible).OrderBy(row => row.Number).ToListAsync(ct);
        var leaning = visible.Where(row => BatchStore.LeansOn(row).Contains(number)).Select(row => ManifestName.Of(row.Number)).ToList();
        if (leaning.Count == 0 && visible.Find(row => row.Number == number) is { } undone)
        {
            var kept = await TakeBack(context, undone, [.. visible.Where(row => row != undone && row.Kind == BatchKind.Ledger)], ct);
            (undone.Status, undone.UndoneBy, undone.UndoneAt, undone.KeptEdits) = (BatchStatus.Undone, by, at, kept.Count > 0 ? RecordJson.Write(kept) : null);
            await context.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return leaning;
    }

    private Task<IReadOnlyList<KeptEdit>> TakeBack(RecordsContext context, BatchRow undone, IReadOnlyList<BatchRow> ledger, CancellationToken ct) => undone.Kind switch
    {
        BatchKind.Ledger => Lines(context, undone, ledger, ct),
        BatchKind.Accounts => TableUndo.Accounts(context, undone.Number, ct),
        BatchKind.Products => TableUndo.Of<ProductRow>(context, undone.Number, ct),
        BatchKind.Contacts => TableUndo.Contacts(context, undone.Number, ct),
        BatchKind.Rates => TableUndo.Rates(context, undone.Number, ct),
        BatchKind.Costs => TableUndo.Costs(context, undone.Number, ct),
        BatchKind.Receivables => TableUndo.Of<ReceivableRow>(context, undone.Number, ct),
        BatchKind.Wallet => TableUndo.Of<WalletRow>(context, undone.Number, ct),
        BatchKind.Segments => TableUndo.Of<SegmentRulesRow>(context, undone.Number, ct),
        BatchKind.Stages => TableUndo.Of<StageEntryRow>(context, undone.Number, ct),
        BatchKind.Scores => TableUndo.Of<FactorScoreRow>(context, undone.Number, ct),
        BatchKind.Surveys => TableUndo.Surveys(context, undone.Number, ct),
    };

    // The lines themselves stay where they are: they count no more. What their import noted beside them goes, unless other lines need it.
    private async Task<IReadOnlyList<KeptEdit>> Lines(RecordsContext context, BatchRow undone, IReadOnlyList<BatchRow> others, CancellationToken ct)
    {
        await ForgetCharges(context, undone, others, ct);
        var frozen = await context.Set<FrozenRateRow>().ToListAsync(ct);
        if (frozen.Count > 0)
        {
            var needed = await Days([.. others.Select(BatchStore.Manifest)], ct);
            context.RemoveRange(frozen.Where(row => !needed.Contains((row.Currency, row.Day))));
        }

        return [];
    }

    private async Task<HashSet<(string Currency, DateOnly Day)>> Days(IReadOnlyList<ManifestBatch> batches, CancellationToken ct)
    {
        await using var lines = await engine.Open(batches, Breadth.Any, ct);
        return [.. await lines.Read(lines.Sql.ForeignDays.Replace("$reporting", lines.Sql.Text(default(Currency).Code), StringComparison.Ordinal), row => (row.Text(0) ?? "", row.Day(1)), ct)];
    }

    private static async Task ForgetCharges(RecordsContext context, BatchRow undone, IReadOnlyList<BatchRow> others, CancellationToken ct)
    {
        var codes = Charges(undone).Except(others.SelectMany(Charges)).ToList();
        foreach (var product in await context.Set<ProductRow>().Where(row => codes.Contains(row.Code) && row.ChargeSetBy == ProductRow.Found).ToListAsync(ct))
        {
            (product.IsCharge, product.ChargeSetBy) = (false, null);
            if ((product.Name ?? product.Category) is null && product.StandardCost is null)
            {
                context.Remove(product);
            }
        }
    }

    private static string[] Charges(BatchRow row) => row.Charges is { } codes ? JsonSerializer.Deserialize<string[]>(codes, RecordJson.Options) ?? [] : [];
}
