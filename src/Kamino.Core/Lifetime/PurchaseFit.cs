using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Lifetime;

/// <summary>Fits a model of four parameters <c>(r, α, ·, ·)</c> to a table of customers.</summary>
internal static class PurchaseFit
{
    private const int Parameters = 4;
    private const int SampleSize = 20_000;

    /// <summary>Climbs the likelihood; on a large table a sample shows the way first, so that few full passes remain.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="likelihood">The log-likelihood of a table, by the parameters.</param>
    /// <param name="start">Where to begin, if the caller wants to say.</param>
    /// <param name="model">Makes the model of its parameters.</param>
    public static Fit<TModel> Of<TModel>(
        PurchaseTable table, Func<PurchaseTable, Func<double[], Curvature>> likelihood, IReadOnlyList<double>? start, Func<double[], TModel> model)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Purchases == 0)
        {
            return Fit<TModel>.Impossible(Doubt.NoRepeatPurchases, table.Customers);
        }

        if (table.Distinct < Parameters)
        {
            return Fit<TModel>.Impossible(Doubt.NotIdentified, table.Customers);
        }

        var summit = Climb(table, likelihood, start is null ? Start(table) : [.. start]);
        if (summit.Kind != SummitKind.Top && start is not null)
        {
            summit = Climb(table, likelihood, Start(table));
        }

        return Fit<TModel>.From(summit, model, table.Customers);
    }

    private static Summit Climb(PurchaseTable table, Func<PurchaseTable, Func<double[], Curvature>> likelihood, double[] start)
    {
        var stride = table.Distinct / SampleSize;
        if (stride > 1)
        {
            var likeness = NewtonClimb.Climb(likelihood(table.Sample(stride)), start);
            start = likeness.Kind == SummitKind.Top ? likeness.At : start;
        }

        return NewtonClimb.Climb(likelihood(table), start);
    }

    // Everyone alive, rates spread as an exponential: the right order of magnitude in any unit.
    private static double[] Start(PurchaseTable table)
    {
        var time = 0.0;
        for (var row = 0; row < table.Distinct; row++)
        {
            time += table.Weight[row] * table.Age[row];
        }

        return [1.0, Math.Clamp(time / table.Purchases, 1e-3, 1e5), 1.0, 2.0];
    }
}
