using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>The time where the company is: a server elsewhere would end its days, and what is due on them, hours too early or too late.</summary>
/// <param name="machine">The machine's clock; its time zone counts where the company named none.</param>
/// <param name="workspace">Asking for the time makes no records where there are none yet.</param>
/// <param name="records">Where the company's time zone is kept.</param>
/// <param name="version">Tells when the zone may be another one: what day it is is asked thousands of times for one list.</param>
internal sealed class WorkspaceClock(TimeProvider machine, Workspace workspace, IDbContextFactory<RecordsContext> records, IRecordsVersion version) : TimeProvider
{
    private (long Version, TimeZoneInfo? Zone)? _read;

    public override TimeZoneInfo LocalTimeZone => (File.Exists(workspace.RecordsFile) ? Kept() : null) ?? machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow();

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    private TimeZoneInfo? Kept()
    {
        var now = version.Now();
        if (_read is not { } read || read.Version != now)
        {
            _read = read = (now, TimeZoneInfo.TryFindSystemTimeZoneById(Name(), out var zone) ? zone : null);
        }

        return read.Zone;
    }

    private string Name()
    {
        using var context = records.CreateDbContext();
        return context.Set<SettingRow>().AsNoTracking().FirstOrDefault(row => row.Name == EditSettings.TimeZone)?.Value ?? "";
    }
}
