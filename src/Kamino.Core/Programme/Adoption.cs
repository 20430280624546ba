using Kamino.Core.Quantities;

namespace Kamino.Core.Programme;

/// <summary>Something that somebody entered or decided. Signing in and looking are none.</summary>
/// <param name="By">Who.</param>
/// <param name="Entered">On which day.</param>
/// <param name="Happened">The day that it is about; <c>null</c> where it is about none.</param>
public sealed record Entry(string By, DateOnly Entered, DateOnly? Happened = null);

/// <summary>Whether people work with the system, whether what they enter is whole, and whether decisions are made from it.</summary>
/// <param name="Usage">Active people over those who should be, from 0 to 1.</param>
/// <param name="Quality">What is filled in of what is required, from 0 to 1.</param>
/// <param name="Outcome">Reviews that were held over those that were due, from 0 to 1.</param>
/// <remarks>Rule and worked example: <c>docs/methods/adoption.md</c>.</remarks>
public sealed record Adoption(Answer<double> Usage, Answer<double> Quality, Answer<double> Outcome)
{
    /// <summary>How many days back somebody's entries count.</summary>
    public const int Days = 7;

    /// <summary>With as many entries somebody is active.</summary>
    public const int FewestEntries = 3;

    /// <summary>On as many days at least: one sitting a week isn't work with a system.</summary>
    public const int FewestDays = 2;

    /// <summary>The geometric mean of the three, from 0 to 1: one that is missing can't be made up for by the others. Unknown where one of them is.</summary>
    public Answer<double> Index => Usage.Match(
        usage => Quality.Match(quality => Outcome.Then(outcome => Math.Cbrt(usage * quality * outcome)), Answer.Unknown<double>), Answer.Unknown<double>);

    /// <summary>Who is active on a day.</summary>
    /// <param name="entries">Of any time and anybody.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<string> Active(IReadOnlyCollection<Entry> entries, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return
        [
            .. entries.Where(entry => entry.Entered <= today && today.DayNumber - entry.Entered.DayNumber < Days).GroupBy(entry => entry.By, StringComparer.OrdinalIgnoreCase)
                .Where(own => own.Count() >= FewestEntries && own.Select(entry => entry.Entered).Distinct().Count() >= FewestDays)
                .Select(own => own.Key).Order(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>How many days after it happened something is entered: the median of all that is about a day.</summary>
    public static Answer<double> Timeliness(IReadOnlyCollection<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var late = entries.Where(entry => entry.Happened is not null).Select(entry => Math.Max(0, entry.Entered.DayNumber - entry.Happened.GetValueOrDefault().DayNumber)).Order().ToList();
        return late.Count == 0 ? Answer.Unknown<double>(Doubt.NotMeasured) : Answer.Of((late[(late.Count - 1) / 2] + late[late.Count / 2]) / 2.0);
    }

    /// <summary>A part of a whole, from 0 to 1; unknown where there is nothing to be part of.</summary>
    public static Answer<double> Share(int part, int whole) => whole > 0 ? Answer.Of((double)part / whole) : Answer.Unknown<double>(Doubt.NotMeasured);
}
