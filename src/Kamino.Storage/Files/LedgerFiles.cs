using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>What was understood, with the plan by which it will be read.</summary>
internal sealed record PlannedInspection(
    IReadOnlyList<string> Files, FileFormat Format, IReadOnlyDictionary<LedgerField, string> Mapping, IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Preview, IReadOnlyList<Question> Questions, IReadOnlyList<Notice> Notices, ReadingChoices Choices)
    : LedgerInspection(Files, Format, Mapping, Header, Preview, Questions, Notices, Choices)
{
    public required IReadOnlyList<LedgerPlan> Plans { get; init; }
}

/// <summary>Reads ledgers from files.</summary>
internal sealed class LedgerFiles : ILedgerFiles
{
    private const int PreviewRows = 20;
    private const int BlocksAhead = 4;

    public Task<LedgerInspection> Inspect(IReadOnlyList<string> files, ReadingChoices choices, CancellationToken ct) =>
        Task.Run<LedgerInspection>(() => Plan(files, choices, ct), ct);

    public async IAsyncEnumerable<IReadOnlyList<RowOutcome>> Read(
        LedgerInspection inspection, ReadingProgress progress, [EnumeratorCancellation] CancellationToken ct)
    {
        var plans = (inspection as PlannedInspection ?? Plan(inspection.Files, inspection.Choices, ct)).Plans;
        progress.BytesTotal = plans.Select(plan => plan.Look.Source.Path).Distinct().Sum(path => new FileInfo(path).Length);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var blocks = Channel.CreateBounded<IReadOnlyList<RowOutcome>>(new BoundedChannelOptions(BlocksAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAll(plans, progress, blocks.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var block in blocks.Reader.ReadAllAsync(ct))
            {
                yield return block;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAll(
        IReadOnlyList<LedgerPlan> plans, ReadingProgress progress, ChannelWriter<IReadOnlyList<RowOutcome>> blocks, CancellationToken ct)
    {
        try
        {
            foreach (var block in LedgerRows.Read(plans, progress, ct))
            {
                await blocks.WriteAsync(block, ct);
            }

            blocks.Complete();
        }
        catch (Exception e)
        {
            blocks.Complete(e); // whoever reads the blocks meets it there
        }
    }

    private static PlannedInspection Plan(IReadOnlyList<string> files, ReadingChoices choices, CancellationToken ct)
    {
        var plans = files.SelectMany(Archives.Find).Select(source => LedgerPlan.Make(source, choices, ct)).ToList();
        var first = plans[0];
        var mapping = first.Layout.Columns.ToDictionary(pair => pair.Key, pair => first.Layout.HeaderOf(pair.Value));
        return new PlannedInspection(
            files, first.Look.Format, mapping, first.Look.Header, [.. first.Look.Sample.Take(PreviewRows).Select(row => row.Cells)],
            [.. plans.SelectMany(plan => plan.Questions())], [.. plans.SelectMany(plan => plan.Notices)], choices)
        {
            Plans = plans,
        };
    }
}
