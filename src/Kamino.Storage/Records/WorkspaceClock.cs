using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>The time where the company is: a server elsewhere would end its days, and what is due on them, hours too early or too late.</summary>
/// <param name="machine">The machine's clock; its time zone counts where the company named none.</param>
/// <param name="workspace">Asking for the time makes no records where there are none yet.</param>
/// <param name="records">Where the company's time zone is kept.</param>
internal sealed class WorkspaceClock(TimeProvider machine, Workspace workspace, IDbContextFactory<RecordsContext> records) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.TryFindSystemTimeZoneById(Kept(), out var zone) ? zone : machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow();

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    private string Kept()
    {
        if (!File.Exists(workspace.RecordsFile))
        {
            return "";
        }

        using var context = records.CreateDbContext();
        return context.Set<SettingRow>().AsNoTracking().FirstOrDefault(row => row.Name == EditSettings.TimeZone)?.Value ?? "";
    }
}
