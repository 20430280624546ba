using System.Globalization;

namespace Kamino.Core.Quantities;

/// <summary>On which day the company's year starts. The default value is the calendar year, from 1 January.</summary>
public readonly record struct FiscalCalendar
{
    private const string Form = "MM-dd";

    // Kept as distances from 1 January, so that the default value is that day.
    private readonly int _month;
    private readonly int _day;

    /// <summary>Takes the day on which years start.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">A day that the month has every year: 29 February isn't one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day every year.</exception>
    public FiscalCalendar(int month, int day)
    {
        if (!Exists(month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), FormattableString.Invariant($"{month:00}-{day:00} isn't a day of every year."));
        }

        (_month, _day) = (month - 1, day - 1);
    }

    /// <summary>The month in which years start, 1 to 12.</summary>
    public int Month => _month + 1;

    /// <summary>The day of that month.</summary>
    public int Day => _day + 1;

    /// <summary>The fiscal year that holds a day.</summary>
    public Period YearOf(DateOnly day)
    {
        var start = new DateOnly(day.Year, Month, Day);
        return day < start ? new Period(start.AddYears(-1), start) : new Period(start, start.AddYears(1));
    }

    /// <summary>The fiscal year before the one that holds a day.</summary>
    public Period YearBefore(DateOnly day) => YearOf(YearOf(day).From.AddDays(-1));

    /// <summary>The fiscal year whose last day is in a calendar year: what a company calls that year.</summary>
    public Period YearEndingIn(int year)
    {
        var last = new DateOnly(year, 12, 31);
        return YearOf(last) is var found && found.Until.AddDays(-1).Year == year ? found : YearBefore(last);
    }

    /// <summary>The fiscal year that holds a day, up to and with that day.</summary>
    public Period YearToDate(DateOnly day) => new(YearOf(day).From, day.AddDays(1));

    /// <summary>Reads month and day, <c>07-01</c>.</summary>
    /// <returns>False where the text isn't a day of every year.</returns>
    public static bool TryParse(string? text, out FiscalCalendar calendar)
    {
        // Read within a year without 29 February.
        var isDay = DateOnly.TryParseExact("2001-" + text, "yyyy-" + Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        calendar = isDay ? new FiscalCalendar(day.Month, day.Day) : default;
        return isDay;
    }

    /// <summary>Month and day, <c>07-01</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Month:00}-{Day:00}");

    private static bool Exists(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2001, month);
}
