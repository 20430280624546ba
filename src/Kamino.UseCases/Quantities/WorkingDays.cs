using System.Globalization;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Quantities;

/// <summary>Working days as settings and options write them.</summary>
public static class WorkingDays
{
    private static readonly string[] English = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly string[] Spanish = ["dom", "lun", "mar", "mie", "jue", "vie", "sab"];

    /// <summary>Reads days of the week, <c>sat,sun</c> or <c>sab,dom</c>; <c>null</c> where one is none.</summary>
    public static IReadOnlyList<DayOfWeek>? RestDays(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var days = Parts(text).Select(Day).ToList();
        return days.TrueForAll(day => day >= 0) && days.Distinct().Count() < English.Length ? [.. days.Distinct().Select(day => (DayOfWeek)day)] : null;
    }

    /// <summary>Reads periods with commas between them; <c>null</c> where one is none.</summary>
    public static IReadOnlyList<Period>? Shutdowns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var periods = Parts(text).Select(part => Period.TryParse(part, CultureInfo.InvariantCulture, out var period) ? period : null).ToList();
        return periods.TrueForAll(period => period is not null) ? [.. periods.OfType<Period>()] : null;
    }

    /// <summary>As <see cref="RestDays"/> reads them.</summary>
    public static string Text(IEnumerable<DayOfWeek> days) => string.Join(',', days.Select(day => English[(int)day]));

    private static int Day(string word)
    {
        var folded = word.ToLowerInvariant().Replace('é', 'e').Replace('á', 'a');
        return folded.Length < 3 ? -1 : Math.Max(Array.IndexOf(English, folded[..3]), Array.IndexOf(Spanish, folded[..3]));
    }

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
