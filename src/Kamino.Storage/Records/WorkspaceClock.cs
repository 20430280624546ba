using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>The time where the company is: a server elsewhere would end its days, and what is due on them, hours too early or too late.</summary>
/// <param name="machine">The machine's clock; its time zone counts where the company named none.</param>
/// <param name="engine">Asking for the time makes no records where there are none yet.</param>
/// <param name="records">Where the company's time zone is kept.</param>
/// <param name="version">Tells when the zone may be another one: what day it is is asked thousands of times for one list.</param>
internal sealed class WorkspaceClock(TimeProvider machine, IRecordsEngine engine, IDbContextFactory<RecordsContext> records, IRecordsVersion version) : TimeProvider
{
    private Reading? _read;

    public override TimeZoneInfo LocalTimeZone => (engine.MayHoldRecords ? Kept() : null) ?? machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow();

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Looks up the zone when the time is asked for next, however lately it was.</summary>
    public void Look() => _read = null;

    private TimeZoneInfo? Kept()
    {
        var at = machine.GetTimestamp();
        if (_read is { } recent && machine.GetElapsedTime(recent.At, at) < engine.MayLag)
        {
            return recent.Zone;
        }

        var now = version.Tables().Of("setting");
        var zone = _read is { } read && read.Version == now ? read.Zone : TimeZoneInfo.TryFindSystemTimeZoneById(Name(), out var named) ? named : null;
        _read = new Reading(now, at, zone);
        return zone;
    }

    private string Name()
    {
        using var context = records.CreateDbContext();
        return context.Set<SettingRow>().AsNoTracking().FirstOrDefault(row => row.Name == EditSettings.TimeZone)?.Value ?? "";
    }

    private sealed record Reading(long Version, long At, TimeZoneInfo? Zone);
}
