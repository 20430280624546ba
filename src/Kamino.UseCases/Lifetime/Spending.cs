using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>What a purchase of each customer is worth, by Gamma-Gamma.</summary>
/// <param name="Model">The model; unknown where no amounts were given or it couldn't be fitted.</param>
/// <param name="Report">How it came to its parameters; <c>null</c> where no amounts were given.</param>
/// <param name="Excluded">Who tells nothing of amounts.</param>
internal sealed record Spending(Answer<GammaGamma> Model, FitReport? Report, IReadOnlyList<Exclusion> Excluded)
{
    public static Spending Of(IReadOnlyList<SummaryRow> rows)
    {
        if (!rows.Any(row => row.Mean is not null))
        {
            return new Spending(Answer.Unknown<GammaGamma>(Doubt.NoColumn), null, []);
        }

        var table = SpendTable.Of(rows.Select(row => ((int)row.Repeats, row.Mean ?? 0.0)));
        var fit = GammaGamma.Fit(table);
        return new Spending(
            fit.Model, LifetimeFits.Report(fit, model => model.Parameters),
            [new(ExclusionReason.NoRepeatForSpend, table.WithoutRepeat), new(ExclusionReason.NoAmountForSpend, table.WithoutSpend)]);
    }

    /// <summary>Whoever bought once is expected to spend what everyone does.</summary>
    public Answer<double> Expected(SummaryRow row) => Model.Match(
        model => row.Repeats == 0 ? model.Expected(0, 0.0)
            : row.Mean is > 0 and var mean ? model.Expected((int)row.Repeats, mean)
            : Answer.Unknown<double>(Doubt.NoSales),
        Answer.Unknown<double>);
}
