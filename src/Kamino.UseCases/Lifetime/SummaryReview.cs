using Kamino.UseCases.Ledger;
using System.Globalization;
using Kamino.Core.Lifetime;

namespace Kamino.UseCases.Lifetime;

/// <summary>Tells whether the rows of a summary can be customers'.</summary>
internal static class SummaryReview
{
    // The last purchase may lie past the end by what is lost when both are written as decimals.
    private const double Slack = 1e-9;

    /// <summary>The first customer that can't be one: what is wrong, with the column and its value; nothing where all are possible.</summary>
    public static (int Customer, FileFlaw Flaw, string Column, string Value)? Flaw(SummaryTable table, LifetimeModel model)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (Flaw(table.Repeats[i], table.Last[i], table.Age[i], model) is var (flaw, column, value))
            {
                return (i, flaw, column, value.ToString(CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    private static (FileFlaw Flaw, string Column, double Value)? Flaw(double repeats, double last, double age, LifetimeModel model) =>
        !Whole(repeats) || repeats > PurchaseHistory.MostRepeats ? (FileFlaw.NotACount, "x", repeats)
        : age < 0 ? (FileFlaw.NegativeTime, "T", age)
        : last < 0 ? (FileFlaw.NegativeTime, "t_x", last)
        : last > age * (1 + Slack) ? (FileFlaw.LastAfterEnd, "t_x", last)
        : repeats == 0 && last > 0 ? (FileFlaw.LastWithoutRepeat, "t_x", last)
        : model == LifetimeModel.BgBb ? Occasions(repeats, last, age)
        : null;

    private static (FileFlaw Flaw, string Column, double Value)? Occasions(double repeats, double last, double age) =>
        !Whole(last) ? (FileFlaw.NotACount, "t_x", last)
        : !Whole(age) || age > OpportunityHistory.Most ? (FileFlaw.NotACount, "T", age)
        : repeats > last ? (FileFlaw.MoreThanOccasions, "x", repeats)
        : null;

    private static bool Whole(double number) => number >= 0 && number == Math.Floor(number);
}
