using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>What a purchase of each customer is worth, by Gamma-Gamma.</summary>
/// <param name="Model">The model; unknown where no amounts were given or it couldn't be fitted.</param>
/// <param name="Report">How it came to its parameters; <c>null</c> where no amounts were given.</param>
/// <param name="Excluded">Who tells nothing of amounts.</param>
internal sealed record Spending(Answer<GammaGamma> Model, FitReport? Report, IReadOnlyList<Exclusion> Excluded)
{
    public static Spending Of(SummaryTable summary)
    {
        if (summary.Means is not { } means)
        {
            return new Spending(Answer.Unknown<GammaGamma>(Doubt.NoColumn), null, []);
        }

        var table = SpendTable.Of(summary.Repeats, means);
        var fit = GammaGamma.Fit(table);
        return new Spending(
            fit.Model, LifetimeFits.Report(fit, model => model.Parameters),
            [new(ExclusionReason.NoRepeatForSpend, table.WithoutRepeat), new(ExclusionReason.NoAmountForSpend, table.WithoutSpend)]);
    }

    private readonly GammaGamma? _known = Model.Match<GammaGamma?>(model => model, _ => null);

    /// <summary>The same as <see cref="Expected"/>; <c>null</c> where it is unknown.</summary>
    public double? Amount(double repeats, double mean) =>
        _known is null ? null : repeats == 0 ? _known.Amount(0, 0) : mean > 0 ? _known.Amount(repeats, repeats * mean) : null;

    /// <summary>Whoever bought once is expected to spend what everyone does.</summary>
    public Answer<double> Expected(double repeats, double mean) => Model switch
    {
        Answer<GammaGamma>.Known { Value: var model } when repeats == 0 => model.Expected(0, 0.0),
        Answer<GammaGamma>.Known { Value: var model } when mean > 0 => model.Expected((int)repeats, mean),
        Answer<GammaGamma>.Known => Answer.Unknown<double>(Doubt.NoSales),
        var unknown => unknown.Then(_ => 0.0),
    };
}
