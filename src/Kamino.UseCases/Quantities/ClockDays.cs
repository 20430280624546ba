namespace Kamino.UseCases.Quantities;

/// <summary>The day that a clock shows.</summary>
public static class ClockDays
{
    /// <summary>Today, in the company's time zone.</summary>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
    }
}
