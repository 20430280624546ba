using Kamino.Core.Quantities;

namespace Kamino.Core.Allocation;

/// <summary>What a judge said an effort would sell, and what it sold.</summary>
/// <param name="Judge">Who judged.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Expected">Sales by the judged curve at the effort that came.</param>
/// <param name="Came">Sales that came.</param>
public readonly record struct JudgedSale(string Judge, string Account, double Expected, double Came);

/// <summary>How a judge's curves turned out.</summary>
/// <param name="Judge">Who.</param>
/// <param name="Accounts">How many accounts they judged that have been seen since.</param>
/// <param name="Periods">How many periods of those.</param>
/// <param name="Bias">Sum of what was expected over the sum that came, less 1: above 0 the judge hopes for too much. Unknown before an account was seen for two periods.</param>
/// <param name="Mape">Mean size of the error as a share of what came.</param>
/// <remarks>Worked example: <c>docs/methods/effort.md</c>.</remarks>
public sealed record JudgeBias(string Judge, int Accounts, int Periods, Answer<double> Bias, Answer<double> Mape)
{
    /// <summary>One period is chance.</summary>
    public const int FewestPeriods = 2;

    /// <summary>Every judge's, by name. Accounts that were seen for one period alone are left out.</summary>
    public static IReadOnlyList<JudgeBias> Of(IReadOnlyCollection<JudgedSale> sales)
    {
        ArgumentNullException.ThrowIfNull(sales);
        return [.. sales.GroupBy(own => own.Judge).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => Of(own.Key, [.. own.GroupBy(sale => sale.Account).Where(seen => seen.Count() >= FewestPeriods).SelectMany(seen => seen)]))];
    }

    private static JudgeBias Of(string judge, List<JudgedSale> seen)
    {
        var (came, sold) = (seen.Sum(own => own.Came), seen.Where(own => own.Came > 0).ToList());
        return new JudgeBias(
            judge, seen.Select(own => own.Account).Distinct().Count(), seen.Count,
            came > 0 ? Answer.Of(seen.Sum(own => own.Expected) / came - 1.0) : Answer.Unknown<double>(Doubt.TooShortHistory),
            sold.Count > 0 ? Answer.Of(sold.Average(own => Math.Abs(own.Expected - own.Came) / own.Came)) : Answer.Unknown<double>(Doubt.TooShortHistory));
    }
}
