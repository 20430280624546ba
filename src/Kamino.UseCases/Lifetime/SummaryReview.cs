using System.Globalization;
using Kamino.Core.Lifetime;

namespace Kamino.UseCases.Lifetime;

/// <summary>Tells whether the rows of a summary can be customers'.</summary>
internal static class SummaryReview
{
    // The last purchase may lie past the end by what is lost when both are written as decimals.
    private const double Slack = 1e-9;

    /// <summary>The first customer that can't be one: what is wrong, with the column and its value; nothing where all are possible.</summary>
    public static (int Customer, string Flaw, string Column, string Value)? Flaw(SummaryTable table, LifetimeModel model)
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

    private static (string Flaw, string Column, double Value)? Flaw(double repeats, double last, double age, LifetimeModel model) =>
        !Whole(repeats) || repeats > PurchaseHistory.MostRepeats ? ("not_a_count", "x", repeats)
        : age < 0 ? ("negative_time", "T", age)
        : last < 0 ? ("negative_time", "t_x", last)
        : last > age * (1 + Slack) ? ("last_after_end", "t_x", last)
        : repeats == 0 && last > 0 ? ("last_without_repeat", "t_x", last)
        : model == LifetimeModel.BgBb ? Occasions(repeats, last, age)
        : null;

    private static (string Flaw, string Column, double Value)? Occasions(double repeats, double last, double age) =>
        !Whole(last) ? ("not_a_count", "t_x", last)
        : !Whole(age) || age > OpportunityHistory.Most ? ("not_a_count", "T", age)
        : repeats > last ? ("more_than_occasions", "x", repeats)
        : null;

    private static bool Whole(double number) => number >= 0 && number == Math.Floor(number);
}
