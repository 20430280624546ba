using System.Globalization;
using Kamino.Core.Lifetime;

namespace Kamino.UseCases.Lifetime;

/// <summary>Tells whether a row can be a customer's.</summary>
internal static class SummaryReview
{
    // The last purchase may lie past the end by what is lost when both are written as decimals.
    private const double Slack = 1e-9;

    /// <summary>What is wrong with a row, with the column and its value; nothing for a possible one.</summary>
    public static (string Flaw, string Column, string Value)? Flaw(SummaryRow row, LifetimeModel model) =>
        !Whole(row.Repeats) || row.Repeats > PurchaseHistory.MostRepeats ? ("not_a_count", "x", Text(row.Repeats))
        : row.Age < 0 ? ("negative_time", "T", Text(row.Age))
        : row.Last < 0 ? ("negative_time", "t_x", Text(row.Last))
        : row.Last > row.Age * (1 + Slack) ? ("last_after_end", "t_x", Text(row.Last))
        : row.Repeats == 0 && row.Last > 0 ? ("last_without_repeat", "t_x", Text(row.Last))
        : model == LifetimeModel.BgBb ? Occasions(row)
        : null;

    private static (string Flaw, string Column, string Value)? Occasions(SummaryRow row) =>
        !Whole(row.Last) ? ("not_a_count", "t_x", Text(row.Last))
        : !Whole(row.Age) || row.Age > OpportunityHistory.Most ? ("not_a_count", "T", Text(row.Age))
        : row.Repeats > row.Last ? ("more_than_occasions", "x", Text(row.Repeats))
        : null;

    private static bool Whole(double number) => number >= 0 && number == Math.Floor(number);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
