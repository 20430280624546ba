using Kamino.Core.Value;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Value;

/// <summary>The working days that the settings state.</summary>
public static class CompanyCalendar
{
    /// <summary>Every day counts where the settings state none.</summary>
    public static WorkingCalendar Of(CompanySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.RestDays.Count == 0 && settings.Shutdowns.Count == 0 ? WorkingCalendar.EveryDay : new WorkingCalendar(settings.RestDays.ToHashSet(), settings.Shutdowns);
    }
}
