using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>Which days count between two orders.</summary>
/// <param name="RestDays">Days of the week on which nobody orders.</param>
/// <param name="Shutdowns">Times when the customer is closed, such as a plant's holidays.</param>
public sealed record WorkingCalendar(IReadOnlySet<DayOfWeek> RestDays, IReadOnlyList<Period> Shutdowns)
{
    /// <summary>Every day counts.</summary>
    public static WorkingCalendar EveryDay { get; } = new(new HashSet<DayOfWeek>(), []);

    /// <summary>Monday to Friday count.</summary>
    public static WorkingCalendar Weekdays { get; } = new(new HashSet<DayOfWeek> { DayOfWeek.Saturday, DayOfWeek.Sunday }, []);

    /// <summary>Days that count after <paramref name="from"/>, up to <paramref name="until"/> itself.</summary>
    public int Days(DateOnly from, DateOnly until) =>
        Enumerable.Range(1, Math.Max(0, until.DayNumber - from.DayNumber)).Count(ahead => Counts(from.AddDays(ahead)));

    /// <summary>The gaps between order days, in days that count; a gap in which none does is no gap.</summary>
    /// <param name="orderDays">Distinct, rising.</param>
    public IReadOnlyList<int> Gaps(IReadOnlyList<DateOnly> orderDays)
    {
        ArgumentNullException.ThrowIfNull(orderDays);
        return [.. orderDays.Skip(1).Zip(orderDays, (later, earlier) => Days(earlier, later)).Where(gap => gap > 0)];
    }

    private bool Counts(DateOnly day) =>
        !RestDays.Contains(day.DayOfWeek) && !Shutdowns.Any(closed => closed.Contains(day));
}
