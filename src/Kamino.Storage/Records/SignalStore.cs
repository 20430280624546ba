using System.Text.Json;
using Kamino.Core.Risk;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Risk;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class SignalStore(IDbContextFactory<RecordsContext> records) : ISignalStore
{
    private const string Limits = "signal_thresholds";

    public async Task<SignalThresholds> Thresholds(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<SettingRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Name == Limits, ct);
        return row is null ? new SignalThresholds() : JsonSerializer.Deserialize<SignalThresholds>(row.Value, RecordJson.Options) ?? new SignalThresholds();
    }

    public async Task Save(SignalThresholds thresholds, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Traced.Rows<SettingRow>(context, [new() { Name = Limits, Value = RecordJson.Write(thresholds) }], ct);
    }

    public async Task<IReadOnlyList<SeenSignal>> Seen(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<AcknowledgedSignalRow>().AsNoTracking().OrderBy(row => row.Account).ThenBy(row => row.Kind).ToListAsync(ct);
        return [.. rows.SelectMany(row => Enum.TryParse<SignalKind>(row.Kind, out var kind) ? [new SeenSignal(row.Account, kind, row.Strength, row.Day, row.By, row.At)] : Array.Empty<SeenSignal>())];
    }

    public async Task Acknowledge(IReadOnlyCollection<SeenSignal> seen, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Traced.Rows<AcknowledgedSignalRow>(
            context,
            [.. seen.Select(own => new AcknowledgedSignalRow { Account = own.Account, Kind = own.Kind.ToString(), Strength = own.Strength, Day = own.Day, By = own.By, At = own.At })], ct);
    }
}
