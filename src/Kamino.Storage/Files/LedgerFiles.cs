using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Files;

/// <summary>What was understood, with the plan by which it will be read.</summary>
internal sealed record PlannedInspection(
    IReadOnlyList<string> Files, FileFormat Format, IReadOnlyDictionary<LedgerField, string> Mapping, IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Preview, IReadOnlyList<Question> Questions, IReadOnlyList<Notice> Notices, ReadingChoices Choices)
    : LedgerInspection(Files, Format, Mapping, Header, Preview, Questions, Notices, Choices)
{
    public required LedgerPlans Plans { get; init; }
}

/// <summary>Reads ledgers from files.</summary>
/// <param name="clock">Tells which days lie in the future.</param>
internal sealed class LedgerFiles(TimeProvider clock) : ILedgerFiles
{
    private const int PreviewRows = 20;
    private const int BlocksAhead = 160; // more lines than a row group of Parquet holds: while one is written, reading goes on

    public Task<LedgerInspection> Inspect(IReadOnlyList<string> files, ReadingChoices choices, CancellationToken ct) =>
        Task.Run<LedgerInspection>(() => Plan(files, choices, ct), ct);

    public async IAsyncEnumerable<IReadOnlyList<RowOutcome>> Read(
        LedgerInspection inspection, ReadingProgress progress, [EnumeratorCancellation] CancellationToken ct)
    {
        var plans = (inspection as PlannedInspection ?? Plan(inspection.Files, inspection.Choices, ct)).Plans;
        progress.BytesTotal = plans.All.Select(plan => plan.Look.Source.Path).Distinct().Sum(path => new FileInfo(path).Length);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var blocks = Channel.CreateBounded<IReadOnlyList<RowOutcome>>(new BoundedChannelOptions(BlocksAhead) { SingleReader = true, SingleWriter = true });
        var rows = new LedgerRows(plans, progress, clock.Today());
        var reading = Task.Run(() => ReadAll(rows, blocks.Writer, stop.Token), CancellationToken.None);
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

    private static async Task ReadAll(LedgerRows rows, ChannelWriter<IReadOnlyList<RowOutcome>> blocks, CancellationToken ct)
    {
        try
        {
            foreach (var block in rows.Read(ct))
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
        var request = LedgerPlan.Request(choices);
        var sources = files.SelectMany(Archives.Find).SelectMany(source => Sheets.Spread(source, request));
        var plans = LedgerPlans.Of([.. sources.Select(source => LedgerPlan.Make(source, choices, ct))], choices);
        var look = plans.Lines[0].Look;
        return new PlannedInspection(
            files, look.Format, plans.Mapping, look.Header, [.. look.Sample.Take(PreviewRows).Select(row => row.Cells)], plans.Questions, plans.Notices, choices)
        {
            Plans = plans,
        };
    }
}
