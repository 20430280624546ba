using Kamino.UseCases.Quantities;
using Kamino.UseCases.Value;

namespace Kamino.Web.Value;

/// <summary>Sorts waterfalls by one of their lines, the largest first. What is unknown comes last, whichever way the rest goes.</summary>
internal static class ProfitOrder
{
    private static readonly LastMade<ProfitabilityView, (string Sort, bool Up), IReadOnlyList<ProfitRow>> Last = new();

    /// <summary>Every account in the order of the table.</summary>
    public static IReadOnlyList<ProfitRow> Of(ProfitabilityView view, string sort, string order) => Last.Of(view, (sort, order == "up"), () => Sorted(view, sort, order == "up"));

    private static List<ProfitRow> Sorted(ProfitabilityView view, string sort, bool up)
    {
        var figure = ProfitTable.Columns.Where(column => column.Word == sort).Select(column => column.Figure).FirstOrDefault(row => row.NetRevenue);
        return [.. view.Accounts.OrderBy(row => figure(row).Match(money => up ? money.Amount : -money.Amount, _ => decimal.MaxValue))];
    }
}
