using Kamino.Core.Accounts;
using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Gives the rows of a table the state back that they had before a batch. What somebody changed since stays, and is named.</summary>
internal static class TableUndo
{
    /// <summary>Takes back what a batch did to accounts. Where groups would close a circle with what came since, the account's group stays.</summary>
    public static async Task<IReadOnlyList<KeptEdit>> Accounts(RecordsContext context, int batch, CancellationToken ct)
    {
        var groups = await context.Set<AccountRow>().Where(row => row.Parent != null).ToDictionaryAsync(row => row.Code, row => row.Parent, ct);
        return await Of<AccountRow>(context, batch, (rows, image) => HoldCircles(groups, rows, image), ct);
    }

    /// <summary>Takes back what a batch did to rates, and lets the documents go that were counted at them: they count at what is known without.</summary>
    public static async Task<IReadOnlyList<KeptEdit>> Rates(RecordsContext context, int batch, CancellationToken ct)
    {
        var image = new RowImage<RateRow>(context.Model);
        var keys = await context.Set<BatchChangeRow>().Where(change => change.Batch == batch && change.Columns != BatchChangeRow.Nothing).Select(change => change.Key).ToHashSetAsync(ct);
        var frozen = await context.Set<FrozenRateRow>().ToListAsync(ct);
        context.RemoveRange(frozen.Where(row => keys.Contains(image.Key(row.Quoted))));
        return await Of<RateRow>(context, batch, ct);
    }

    /// <summary>Takes back what a batch did to the costs of activities and to how much of them accounts took.</summary>
    public static async Task<IReadOnlyList<KeptEdit>> Costs(RecordsContext context, int batch, CancellationToken ct) =>
        [.. await Of<CostRateRow>(context, batch, ct), .. await Of<DriverQuantityRow>(context, batch, ct)];

    /// <summary>Takes back what a batch did to people and their ties.</summary>
    public static async Task<IReadOnlyList<KeptEdit>> Contacts(RecordsContext context, int batch, CancellationToken ct) =>
        [.. await Of<ContactRow>(context, batch, ct), .. await Of<ContactLinkRow>(context, batch, ct)];

    /// <summary>Takes back the surveys and answers of a batch.</summary>
    public static async Task<IReadOnlyList<KeptEdit>> Surveys(RecordsContext context, int batch, CancellationToken ct) =>
        [.. await Of<SurveyAnswerRow>(context, batch, ct), .. await Of<SurveyRow>(context, batch, ct)];

    /// <summary>Takes back what a batch did to a table.</summary>
    public static Task<IReadOnlyList<KeptEdit>> Of<TRow>(RecordsContext context, int batch, CancellationToken ct)
        where TRow : class => Of<TRow>(context, batch, (_, _) => [], ct);

    private static async Task<IReadOnlyList<KeptEdit>> Of<TRow>(
        RecordsContext context, int batch, Func<IReadOnlyList<TRow>, RowImage<TRow>, IReadOnlyList<KeptEdit>> hold, CancellationToken ct)
        where TRow : class
    {
        var image = new RowImage<TRow>(context.Model);
        var rows = (await context.Set<TRow>().AsNoTracking().ToListAsync(ct)).ToDictionary(image.Key);
        var kept = new List<KeptEdit>();
        var (back, gone) = (new List<TRow>(), new List<TRow>());
        foreach (var change in await context.Set<BatchChangeRow>().AsNoTracking().Where(change => change.Batch == batch && change.Table == image.Table && (change.IsNew || change.Columns != BatchChangeRow.Nothing)).ToListAsync(ct))
        {
            if (rows.TryGetValue(change.Key, out var row))
            {
                var edits = image.TakeBack(row, change);
                kept.AddRange(edits);
                (change.IsNew && edits.Count == 0 ? gone : back).Add(row);
            }
        }

        kept.AddRange(hold([.. rows.Values], image));
        await Upsert.Rows(context, back, ct);
        await Upsert.Delete(context, gone, ct);
        await context.Set<BatchChangeRow>().Where(change => change.Batch == batch && change.Table == image.Table).ExecuteDeleteAsync(ct);
        return kept;
    }

    private static List<KeptEdit> HoldCircles(Dictionary<string, string?> groups, IReadOnlyList<AccountRow> after, RowImage<AccountRow> image)
    {
        var (rows, kept) = (after.ToDictionary(row => row.Code), new List<KeptEdit>());
        while (Circle(after).Select(code => rows.GetValueOrDefault(code)).OfType<AccountRow>().FirstOrDefault(row => row.Parent != groups.GetValueOrDefault(row.Code)) is { } row)
        {
            row.Parent = groups.GetValueOrDefault(row.Code);
            kept.Add(image.Kept(nameof(AccountRow.Parent), row));
        }

        return kept;
    }

    private static IEnumerable<string> Circle(IReadOnlyList<AccountRow> rows) =>
        AccountTree.Of([.. rows.Select(row => new AccountLink(row.Code, row.Parent, row.MergedInto))]).Circles.SelectMany(circle => circle);
}
